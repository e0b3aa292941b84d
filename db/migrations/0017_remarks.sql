ALTER TABLE `attempts` ADD `remarked_at` text;--> statement-breakpoint
ALTER TABLE `attempts` ADD `score_before` integer;--> statement-breakpoint
CREATE TRIGGER attempts_sum_remarked AFTER UPDATE OF score ON attempts WHEN OLD.submitted_at IS NOT NULL BEGIN
  UPDATE unit_sums SET
      done_at = min(coalesce(done_at, NEW.submitted_at), NEW.submitted_at),
      revision = max(coalesce(revision, NEW.revision), NEW.revision)
    WHERE NEW.passed AND person_id = NEW.person_id AND unit = NEW.quiz;
  INSERT INTO account_marks (account_id, mark)
    SELECT account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
