CREATE TABLE `form_tokens` (
	`token` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL
);
