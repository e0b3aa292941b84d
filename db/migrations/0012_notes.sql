CREATE TABLE `bookmarks` (
	`person_id` text NOT NULL,
	`unit` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`person_id`, `unit`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`unit` text NOT NULL,
	`text` text NOT NULL,
	`written_at` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notes_by_lesson` ON `notes` (`person_id`,`unit`);--> statement-breakpoint
CREATE TABLE `usefulness` (
	`person_id` text NOT NULL,
	`unit` text NOT NULL,
	`revision` integer NOT NULL,
	`useful` integer NOT NULL,
	`words` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`person_id`, `unit`, `revision`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `usefulness_by_unit` ON `usefulness` (`unit`);