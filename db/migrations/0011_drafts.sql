CREATE TABLE `drafts` (
	`attempt_id` text PRIMARY KEY NOT NULL,
	`saved_at` text NOT NULL,
	`fields` text NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `attempts` ADD `ends_at` text;--> statement-breakpoint
ALTER TABLE `people` ADD `time_factor` real DEFAULT 1 NOT NULL;