CREATE TABLE `searches` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`language` text NOT NULL,
	`query` text NOT NULL,
	`hits` integer NOT NULL,
	`person_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `searches_by_person` ON `searches` (`person_id`);--> statement-breakpoint
CREATE INDEX `searches_by_time` ON `searches` (`at`);