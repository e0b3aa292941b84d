CREATE TABLE `readings` (
	`person_id` text NOT NULL,
	`unit` text NOT NULL,
	`sitting` text NOT NULL,
	`revision` integer NOT NULL,
	`language` text NOT NULL,
	`began_at` text NOT NULL,
	`last_at` text NOT NULL,
	`heading` text NOT NULL,
	`seconds` integer NOT NULL,
	PRIMARY KEY(`person_id`, `unit`, `sitting`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `readings_by_unit` ON `readings` (`unit`,`person_id`);