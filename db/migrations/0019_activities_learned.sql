-- What is done in a lesson is learning: each activity once a day, however much was done in it.
CREATE TRIGGER activity_facts_sum AFTER INSERT ON activity_facts WHEN NOT EXISTS (
  SELECT 1 FROM activity_facts f WHERE f.person_id = NEW.person_id AND f.unit = NEW.unit AND f.activity = NEW.activity
    AND (f.item <> NEW.item OR f.number <> NEW.number) AND unixepoch(f.at) / 86400 = unixepoch(NEW.at) / 86400
) BEGIN
  INSERT INTO activity_days (account_id, day, kind, what, count)
    SELECT account_id, unixepoch(NEW.at) / 86400, 'learned', id, 1 FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT DO UPDATE SET count = count + 1;
  INSERT INTO account_marks (account_id, mark)
    SELECT account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
-- Accounts without a mark get their rollups from the facts when the migration is done: see db/migrate.ts.
DELETE FROM account_marks;
