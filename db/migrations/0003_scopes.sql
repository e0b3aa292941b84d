CREATE TABLE `scopes` (
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`number` integer NOT NULL,
	`at` text NOT NULL,
	`units` text NOT NULL,
	PRIMARY KEY(`person_id`, `kind`, `content`, `number`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TRIGGER scopes_mark AFTER INSERT ON scopes BEGIN
  INSERT INTO account_marks (account_id, mark)
    SELECT account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
