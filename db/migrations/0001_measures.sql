CREATE TABLE `account_days` (
	`account_id` text NOT NULL,
	`day` integer NOT NULL,
	`used` integer NOT NULL,
	`learned` integer NOT NULL,
	PRIMARY KEY(`account_id`, `day`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `account_marks` (
	`account_id` text PRIMARY KEY NOT NULL,
	`mark` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `account_marks_by_mark` ON `account_marks` (`mark`);--> statement-breakpoint
CREATE TABLE `event_days` (
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`day` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`account_id`, `name`, `day`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `event_names` (
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`first_at` text NOT NULL,
	`last_at` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`account_id`, `name`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `event_names_by_name` ON `event_names` (`name`);--> statement-breakpoint
CREATE TABLE `person_days` (
	`account_id` text NOT NULL,
	`person_id` text NOT NULL,
	`day` integer NOT NULL,
	`used` integer NOT NULL,
	`learned` integer NOT NULL,
	PRIMARY KEY(`account_id`, `person_id`, `day`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `plan_confirmations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` text NOT NULL,
	`plan` text NOT NULL,
	`at` text NOT NULL,
	`who` text NOT NULL,
	`words` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `plan_confirmations_by_account` ON `plan_confirmations` (`account_id`,`plan`,`at`);--> statement-breakpoint
CREATE TABLE `plan_values` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` text NOT NULL,
	`plan` text NOT NULL,
	`at` text NOT NULL,
	`value` real NOT NULL,
	`evidence` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `plan_values_by_account` ON `plan_values` (`account_id`,`plan`,`at`);--> statement-breakpoint
CREATE TABLE `product_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`message_id` text NOT NULL,
	`account_id` text NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`at` text NOT NULL,
	`properties` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_events_by_message` ON `product_events` (`message_id`);--> statement-breakpoint
CREATE INDEX `product_events_by_account` ON `product_events` (`account_id`,`at`);--> statement-breakpoint
CREATE TABLE `set_asides` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` text NOT NULL,
	`rule` text NOT NULL,
	`kind` text NOT NULL,
	`until` text,
	`why` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `set_asides_by_account` ON `set_asides` (`account_id`,`at`);--> statement-breakpoint
CREATE TABLE `stakeholders` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`since` text NOT NULL,
	`until` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stakeholders_by_account` ON `stakeholders` (`account_id`);--> statement-breakpoint
CREATE TABLE `success_plans` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`plan` text NOT NULL,
	`account_id` text NOT NULL,
	`at` text NOT NULL,
	`use_case` text,
	`problem` text NOT NULL,
	`metric` text NOT NULL,
	`unit` text NOT NULL,
	`baseline` real,
	`target` real,
	`proxy` integer NOT NULL,
	`due` text,
	`evidence` text NOT NULL,
	`stakeholders` text NOT NULL,
	`phase_1` text NOT NULL,
	`phase_2` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `success_plans_by_account` ON `success_plans` (`account_id`,`plan`,`at`);--> statement-breakpoint
CREATE TABLE `survey_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`person_id` text,
	`kind` text NOT NULL,
	`score` integer NOT NULL,
	`comment` text NOT NULL,
	`at` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `survey_answers_by_account` ON `survey_answers` (`account_id`,`at`);--> statement-breakpoint
CREATE TABLE `tickets` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`person_id` text,
	`subject` text NOT NULL,
	`opened_at` text NOT NULL,
	`closed_at` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tickets_by_account` ON `tickets` (`account_id`,`opened_at`);--> statement-breakpoint
CREATE TABLE `touch_answers` (
	`touch_id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text,
	FOREIGN KEY (`touch_id`) REFERENCES `touches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `touches` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`by` text,
	`invited` text NOT NULL,
	`attended` text NOT NULL,
	`concerns` text NOT NULL,
	`note` text NOT NULL,
	`asks` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `touches_by_account` ON `touches` (`account_id`,`at`);--> statement-breakpoint
CREATE TABLE `unit_sums` (
	`account_id` text NOT NULL,
	`person_id` text NOT NULL,
	`unit` text NOT NULL,
	`kind` text,
	`opened_at` text,
	`done_at` text,
	`revision` integer,
	`last_at` text NOT NULL,
	`attempts` integer NOT NULL,
	`last_attempt_at` text,
	PRIMARY KEY(`account_id`, `person_id`, `unit`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `write_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text,
	`last_used_at` text,
	`revoked_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `write_keys_by_hash` ON `write_keys` (`hash`);--> statement-breakpoint
ALTER TABLE `accounts` ADD `external_id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_by_external_id` ON `accounts` (`external_id`);--> statement-breakpoint
ALTER TABLE `people` ADD `external_id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `people_by_external_id` ON `people` (`external_id`);