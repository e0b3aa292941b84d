CREATE TABLE `act_subjects` (
	`act_id` integer NOT NULL,
	`account_id` text,
	`person_id` text,
	FOREIGN KEY (`act_id`) REFERENCES `acts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `act_subjects_by_act` ON `act_subjects` (`act_id`);--> statement-breakpoint
CREATE INDEX `act_subjects_by_account` ON `act_subjects` (`account_id`) WHERE "act_subjects"."account_id" is not null;--> statement-breakpoint
CREATE INDEX `act_subjects_by_person` ON `act_subjects` (`person_id`) WHERE "act_subjects"."person_id" is not null;
--> statement-breakpoint
-- Imports used to leave an act of its own with each account and person. The acts of whole files are few: they go first.
INSERT INTO act_subjects (act_id, account_id, person_id)
  SELECT whole.id, own.account_id, own.person_id
    FROM acts AS whole CROSS JOIN acts AS own
    WHERE whole.verb = 'imported' AND whole.account_id IS NULL AND whole.person_id IS NULL
      AND own.verb = 'imported' AND (own.account_id IS NOT NULL OR own.person_id IS NOT NULL)
      AND own.at = whole.at AND own.actor_id IS whole.actor_id
      AND own.detail ->> 'name' = whole.detail ->> 'name' AND own.detail ->> 'kind' = whole.detail ->> 'kind';
--> statement-breakpoint
DELETE FROM acts
  WHERE verb = 'imported' AND (account_id IS NOT NULL OR person_id IS NOT NULL)
    AND at IN (SELECT at FROM acts WHERE verb = 'imported' AND account_id IS NULL AND person_id IS NULL);
