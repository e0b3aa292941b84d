DROP INDEX `notes_by_lesson`;--> statement-breakpoint
ALTER TABLE `notes` ADD `activity` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `notes_by_lesson` ON `notes` (`person_id`,`unit`,`activity`);