CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`account_id` text,
	`at` text NOT NULL,
	`said` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `messages_by_account` ON `messages` (`account_id`,`at`);--> statement-breakpoint
ALTER TABLE `people` ADD `identified_at` text;