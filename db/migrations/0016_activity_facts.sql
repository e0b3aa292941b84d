CREATE TABLE `activity_facts` (
	`person_id` text NOT NULL,
	`unit` text NOT NULL,
	`activity` text NOT NULL,
	`item` text NOT NULL,
	`number` integer NOT NULL,
	`value` text NOT NULL,
	`right` integer,
	`revision` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`person_id`, `unit`, `activity`, `item`, `number`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
