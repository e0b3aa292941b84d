CREATE TABLE `revisions` (
	`unit` text NOT NULL,
	`revision` integer NOT NULL,
	`language` text NOT NULL,
	`since` text NOT NULL,
	`body` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`unit`, `revision`, `language`)
);
--> statement-breakpoint
DROP INDEX `readings_by_unit`;--> statement-breakpoint
CREATE INDEX `readings_by_unit` ON `readings` (`unit`,`person_id`,`began_at`,`seconds`);--> statement-breakpoint
CREATE INDEX `attempts_by_quiz` ON `attempts` (`quiz`,`number`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `searches_not_found` ON `searches` (`at`) WHERE "searches"."hits" = 0;--> statement-breakpoint
CREATE INDEX `unit_sums_by_unit` ON `unit_sums` (`unit`,`account_id`,`opened_at`,`done_at`,`person_id`);