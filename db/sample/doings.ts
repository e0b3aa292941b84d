import type { Activity, ActivityItem } from '../../src/domain/activities/activity.ts';
import { ACTIVITY_RULES } from '../../src/domain/activities/kinds.ts';
import { VIDEO_PARTS } from '../../src/domain/activities/video.ts';
import type { CatalogData } from '../../src/domain/content.ts';
import type { Fields } from '../../src/domain/quiz/fields.ts';
import type { Chance } from './chance.ts';
import type { SampleRows } from './rows.ts';
import { SAMPLE_SIGN_INS } from './sign-ins.ts';

const MINUTE = 60_000;

/** Percent of the activities that are done by those who finish their lesson, and by those who leave it. */
const DONE_BY = { finished: 80, left: 35 } as const;

/**
 * What people did in lessons between opening and finishing them, with luck of its own: forms, judged by the same rules as
 * anybody's. What is for some readers only is left alone; those whom one can sign in as have done nothing yet, so that whoever
 * does has it before them.
 */
export function addDoings(rows: SampleRows, { modules }: CatalogData, chance: Chance): void {
  const finished = new Map(
    rows.completions.toReversed().map((one) => [`${one.personId} ${one.module}`, one]),
  );
  const offered = new Map(modules.map((module) => [module.id, module]));
  const isTried = new Set(
    rows.people.filter(({ email }) => SAMPLE_SIGN_INS.some((one) => one.email === email)).map(({ id }) => id),
  );
  for (const { personId, unit, at } of rows.openings) {
    if (isTried.has(personId)) continue;
    const done = finished.get(`${personId} ${unit}`);
    const revision = done?.revision ?? offered.get(unit)?.revision ?? 1;
    const opened = Date.parse(at);
    const until = done === undefined ? opened + 4 * MINUTE : Date.parse(done.at);
    const theirs = (offered.get(unit)?.activities ?? []).filter(
      ({ within }) => within.length === 0 && chance.int(1, 100) <= DONE_BY[done ? 'finished' : 'left'],
    );
    const forms = theirs.flatMap((activity) =>
      formsFor(activity, done !== undefined, chance).map((form) => ({ activity, form })),
    );
    const known = new Map<string, { readonly number: number; readonly value: string }>();
    for (const [index, { activity, form }] of forms.entries()) {
      const moment = new Date(Math.floor(opened + ((until - opened) * (index + 1)) / (forms.length + 1)));
      const taken = ACTIVITY_RULES[activity.kind].take(activity, form);
      for (const { item, value, right } of taken.ok ? taken.done : []) {
        const key = `${activity.id} ${item}`;
        const last = known.get(key);
        if (last?.value === JSON.stringify(value)) continue;
        const number = (last?.number ?? 0) + 1;
        known.set(key, { number, value: JSON.stringify(value) });
        const fact = { activity: activity.id, item, number, value, right, revision };
        rows.activityFacts.push({ personId, unit, ...fact, at: moment.toISOString() });
      }
    }
  }
}

/** What somebody sends, one time after the other: a third of what can be wrong is wrong at first. Notes are nobody's but their own. */
function formsFor({ kind, items }: Activity, isFinished: boolean, chance: Chance): Fields[] {
  const ids = items.map(({ id }) => id);
  const isWrong = chance.oneIn(3);
  switch (kind) {
    case 'practice':
    case 'hotspot': {
      const right = items.filter(({ correct }) => correct).map(({ id }) => id);
      const wrong = chance.some(
        ids.filter((id) => !right.includes(id)),
        1,
      );
      const tries = [...(isWrong ? [wrong] : []), ...(isFinished || !isWrong ? [right] : [])];
      return tries.map((option) => new Map([['option', option]]));
    }
    case 'checklist':
      return [new Map([['item', isFinished ? ids : chance.some(ids, 1)]])];
    case 'flashcards':
      return [new Map([['known', chance.some(ids, isFinished ? ids.length : 2)]])];
    case 'reveal':
      return [new Map([['opened', ['yes']]])];
    case 'video': {
      const parts = Array.from({ length: isFinished ? VIDEO_PARTS : 3 }, (_, part) => String(part));
      return [
        new Map([
          ['at', [String(2 * parts.length)]],
          ['part', parts],
        ]),
      ];
    }
    case 'tour': {
      const seen = isFinished ? ids : ids.slice(0, 1);
      return [
        new Map([
          ['seen', seen],
          ['at', seen.slice(-1)],
        ]),
      ];
    }
    case 'sandbox': {
      const tries = [...(isWrong ? [true] : []), ...(isFinished || !isWrong ? [false] : [])];
      return tries.map((amiss) => new Map(items.flatMap((item) => pressed(item, items, amiss))));
    }
    case 'reflection':
      return [];
  }
}

/** A row or a field of a simulated screen as the task wants it; amiss, each row with the first of its actions. */
function pressed(
  { id, part, wants = '' }: ActivityItem,
  items: readonly ActivityItem[],
  amiss: boolean,
): (readonly [string, readonly string[]])[] {
  if (part === 'field') return [[`field.${id}`, [amiss ? '' : '05-31']]];
  if (part !== 'row') return [];
  const first = items.find((item) => item.part === 'action')?.id ?? '';
  return [[`row.${id}`, [amiss ? first : wants]]];
}
