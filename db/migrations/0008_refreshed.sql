ALTER TABLE `unit_sums` ADD `first_revision` integer;--> statement-breakpoint
ALTER TABLE `unit_sums` ADD `revised_at` text;--> statement-breakpoint
DROP TRIGGER completions_sum;
--> statement-breakpoint
CREATE TRIGGER completions_sum AFTER INSERT ON completions BEGIN
  INSERT INTO activity_days (account_id, day, kind, what, count)
    SELECT account_id, unixepoch(NEW.at) / 86400, 'learned', id, 1 FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT DO UPDATE SET count = count + 1;
  INSERT INTO unit_sums (account_id, person_id, unit, kind, done_at, revision, first_revision, revised_at, last_at, attempts)
    SELECT account_id, id, NEW.module, 'module', NEW.at, NEW.revision, NEW.revision, NEW.at, NEW.at, 0
      FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id, person_id, unit) DO UPDATE SET
      kind = 'module',
      done_at = min(coalesce(done_at, excluded.done_at), excluded.done_at),
      revised_at = CASE
        WHEN revision IS NULL OR excluded.revision > revision THEN excluded.revised_at
        WHEN excluded.revision = revision THEN min(coalesce(revised_at, excluded.revised_at), excluded.revised_at)
        ELSE revised_at END,
      revision = max(coalesce(revision, excluded.revision), excluded.revision),
      first_revision = min(coalesce(first_revision, excluded.first_revision), excluded.first_revision),
      last_at = max(last_at, excluded.last_at);
  INSERT INTO account_marks (account_id, mark)
    SELECT account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
-- Accounts without a mark get their rollups from the facts when the migration is done: see db/migrate.ts.
DELETE FROM account_marks;
