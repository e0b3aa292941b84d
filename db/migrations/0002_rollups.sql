-- Rollups are kept by the database itself, in the transaction of the fact, whoever writes it.
-- db/rollups.ts makes the same from the facts; a test proves them equal.
CREATE TRIGGER product_events_sum AFTER INSERT ON product_events BEGIN
  INSERT INTO account_days (account_id, day, used, learned) VALUES (NEW.account_id, unixepoch(NEW.at) / 86400, 1, 0)
    ON CONFLICT (account_id, day) DO UPDATE SET used = used + 1;
  INSERT INTO person_days (account_id, person_id, day, used, learned)
    SELECT NEW.account_id, NEW.person_id, unixepoch(NEW.at) / 86400, 1, 0 WHERE NEW.person_id IS NOT NULL
    ON CONFLICT (account_id, person_id, day) DO UPDATE SET used = used + 1;
  INSERT INTO event_names (account_id, name, first_at, last_at, count) VALUES (NEW.account_id, NEW.name, NEW.at, NEW.at, 1)
    ON CONFLICT (account_id, name) DO UPDATE SET
      first_at = min(first_at, excluded.first_at), last_at = max(last_at, excluded.last_at), count = count + 1;
  INSERT INTO event_days (account_id, name, day, count) VALUES (NEW.account_id, NEW.name, unixepoch(NEW.at) / 86400, 1)
    ON CONFLICT (account_id, name, day) DO UPDATE SET count = count + 1;
  INSERT INTO account_marks (account_id, mark)
    SELECT NEW.account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) WHERE true
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER openings_sum AFTER INSERT ON openings BEGIN
  INSERT INTO account_days (account_id, day, used, learned)
    SELECT account_id, unixepoch(NEW.at) / 86400, 0, 1 FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id, day) DO UPDATE SET learned = learned + 1;
  INSERT INTO person_days (account_id, person_id, day, used, learned)
    SELECT account_id, id, unixepoch(NEW.at) / 86400, 0, 1 FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id, person_id, day) DO UPDATE SET learned = learned + 1;
  INSERT INTO unit_sums (account_id, person_id, unit, opened_at, last_at, attempts)
    SELECT account_id, id, NEW.unit, NEW.at, NEW.at, 0 FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id, person_id, unit) DO UPDATE SET
      opened_at = min(coalesce(opened_at, excluded.opened_at), excluded.opened_at), last_at = max(last_at, excluded.last_at);
  INSERT INTO account_marks (account_id, mark)
    SELECT account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER completions_sum AFTER INSERT ON completions BEGIN
  INSERT INTO account_days (account_id, day, used, learned)
    SELECT account_id, unixepoch(NEW.at) / 86400, 0, 1 FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id, day) DO UPDATE SET learned = learned + 1;
  INSERT INTO person_days (account_id, person_id, day, used, learned)
    SELECT account_id, id, unixepoch(NEW.at) / 86400, 0, 1 FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id, person_id, day) DO UPDATE SET learned = learned + 1;
  INSERT INTO unit_sums (account_id, person_id, unit, kind, done_at, revision, last_at, attempts)
    SELECT account_id, id, NEW.module, 'module', NEW.at, NEW.revision, NEW.at, 0 FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id, person_id, unit) DO UPDATE SET
      kind = 'module',
      done_at = min(coalesce(done_at, excluded.done_at), excluded.done_at),
      revision = max(coalesce(revision, excluded.revision), excluded.revision),
      last_at = max(last_at, excluded.last_at);
  INSERT INTO account_marks (account_id, mark)
    SELECT account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER attempts_sum_written AFTER INSERT ON attempts WHEN NEW.submitted_at IS NOT NULL BEGIN
  INSERT INTO account_days (account_id, day, used, learned)
    SELECT account_id, unixepoch(NEW.submitted_at) / 86400, 0, 1 FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id, day) DO UPDATE SET learned = learned + 1;
  INSERT INTO person_days (account_id, person_id, day, used, learned)
    SELECT account_id, id, unixepoch(NEW.submitted_at) / 86400, 0, 1 FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id, person_id, day) DO UPDATE SET learned = learned + 1;
  INSERT INTO unit_sums (account_id, person_id, unit, kind, done_at, revision, last_at, attempts, last_attempt_at)
    SELECT account_id, id, NEW.quiz, 'quiz', iif(NEW.passed, NEW.submitted_at, NULL), iif(NEW.passed, NEW.revision, NULL),
      NEW.submitted_at, 1, NEW.submitted_at FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id, person_id, unit) DO UPDATE SET
      kind = 'quiz',
      done_at = min(coalesce(done_at, excluded.done_at), coalesce(excluded.done_at, done_at)),
      revision = max(coalesce(revision, excluded.revision), coalesce(excluded.revision, revision)),
      last_at = max(last_at, excluded.last_at),
      attempts = attempts + 1,
      last_attempt_at = max(coalesce(last_attempt_at, excluded.last_attempt_at), excluded.last_attempt_at);
  INSERT INTO account_marks (account_id, mark)
    SELECT account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER attempts_sum_submitted AFTER UPDATE OF submitted_at ON attempts WHEN OLD.submitted_at IS NULL AND NEW.submitted_at IS NOT NULL BEGIN
  INSERT INTO account_days (account_id, day, used, learned)
    SELECT account_id, unixepoch(NEW.submitted_at) / 86400, 0, 1 FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id, day) DO UPDATE SET learned = learned + 1;
  INSERT INTO person_days (account_id, person_id, day, used, learned)
    SELECT account_id, id, unixepoch(NEW.submitted_at) / 86400, 0, 1 FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id, person_id, day) DO UPDATE SET learned = learned + 1;
  INSERT INTO unit_sums (account_id, person_id, unit, kind, done_at, revision, last_at, attempts, last_attempt_at)
    SELECT account_id, id, NEW.quiz, 'quiz', iif(NEW.passed, NEW.submitted_at, NULL), iif(NEW.passed, NEW.revision, NULL),
      NEW.submitted_at, 1, NEW.submitted_at FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id, person_id, unit) DO UPDATE SET
      kind = 'quiz',
      done_at = min(coalesce(done_at, excluded.done_at), coalesce(excluded.done_at, done_at)),
      revision = max(coalesce(revision, excluded.revision), coalesce(excluded.revision, revision)),
      last_at = max(last_at, excluded.last_at),
      attempts = attempts + 1,
      last_attempt_at = max(coalesce(last_attempt_at, excluded.last_attempt_at), excluded.last_attempt_at);
  INSERT INTO account_marks (account_id, mark)
    SELECT account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER enrollments_mark AFTER INSERT ON enrollments BEGIN
  INSERT INTO account_marks (account_id, mark)
    SELECT account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) FROM people WHERE id = NEW.person_id AND account_id IS NOT NULL
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER people_mark_new AFTER INSERT ON people WHEN NEW.account_id IS NOT NULL BEGIN
  INSERT INTO account_marks (account_id, mark)
    SELECT NEW.account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) WHERE true
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER people_mark AFTER UPDATE ON people WHEN NEW.account_id IS NOT NULL BEGIN
  INSERT INTO account_marks (account_id, mark)
    SELECT NEW.account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) WHERE true
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER accounts_mark AFTER INSERT ON accounts BEGIN
  INSERT INTO account_marks (account_id, mark)
    SELECT NEW.id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) WHERE true
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER account_properties_mark AFTER INSERT ON account_properties BEGIN
  INSERT INTO account_marks (account_id, mark)
    SELECT NEW.account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) WHERE true
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER touches_mark AFTER INSERT ON touches BEGIN
  INSERT INTO account_marks (account_id, mark)
    SELECT NEW.account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) WHERE true
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER stakeholders_mark AFTER INSERT ON stakeholders BEGIN
  INSERT INTO account_marks (account_id, mark)
    SELECT NEW.account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) WHERE true
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER success_plans_mark AFTER INSERT ON success_plans BEGIN
  INSERT INTO account_marks (account_id, mark)
    SELECT NEW.account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) WHERE true
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER plan_values_mark AFTER INSERT ON plan_values BEGIN
  INSERT INTO account_marks (account_id, mark)
    SELECT NEW.account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) WHERE true
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER plan_confirmations_mark AFTER INSERT ON plan_confirmations BEGIN
  INSERT INTO account_marks (account_id, mark)
    SELECT NEW.account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) WHERE true
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER tickets_mark AFTER INSERT ON tickets BEGIN
  INSERT INTO account_marks (account_id, mark)
    SELECT NEW.account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) WHERE true
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER survey_answers_mark AFTER INSERT ON survey_answers BEGIN
  INSERT INTO account_marks (account_id, mark)
    SELECT NEW.account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) WHERE true
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER set_asides_mark AFTER INSERT ON set_asides BEGIN
  INSERT INTO account_marks (account_id, mark)
    SELECT NEW.account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) WHERE true
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER stakeholders_mark_change AFTER UPDATE ON stakeholders BEGIN
  INSERT INTO account_marks (account_id, mark)
    SELECT NEW.account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) WHERE true
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER tickets_mark_change AFTER UPDATE ON tickets BEGIN
  INSERT INTO account_marks (account_id, mark)
    SELECT NEW.account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) WHERE true
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
--> statement-breakpoint
CREATE TRIGGER touch_answers_mark AFTER INSERT ON touch_answers BEGIN
  INSERT INTO account_marks (account_id, mark)
    SELECT account_id, (SELECT coalesce(max(mark), 0) + 1 FROM account_marks) FROM touches WHERE id = NEW.touch_id
    ON CONFLICT (account_id) DO UPDATE SET mark = excluded.mark;
END;
