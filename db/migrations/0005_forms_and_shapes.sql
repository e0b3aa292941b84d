CREATE TABLE `content_shapes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`digest` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `quiz_forms` (
	`digest` text PRIMARY KEY NOT NULL,
	`form` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `attempts` ADD `form` text REFERENCES quiz_forms(digest);