import type { Day, DayCounts, Days } from '../../domain/history.ts';
import { AMONG, type Ask, known, text } from './rows.ts';

/** What was done in an account, by day. */
export interface Activity {
  readonly used: DayCounts;
  readonly learned: DayCounts;
  /** Days by person id. */
  readonly usedOn: ReadonlyMap<string, Days>;
  readonly learnedOn: ReadonlyMap<string, Days>;
  /** Days by event, for those that are wanted. */
  readonly events: ReadonlyMap<string, DayCounts>;
}

/** One line a row: day, kind, count, and what, which is quoted as in JSON so that no name can break a line. */
const LINES = `
  SELECT account_id, group_concat(day || substr(kind, 1, 1) || count || json_quote(what), char(10)) AS lines FROM
    (SELECT * FROM activity_days WHERE account_id ${AMONG} ORDER BY account_id, day, kind, what) GROUP BY account_id`;

/** @param events names of the events whose days are wanted */
export async function readActivity(
  ask: Ask,
  events: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Activity>> {
  const rows = await ask(LINES);
  return new Map(rows.map((row) => [text(row.account_id), activityIn(text(row.lines), events)]));
}

function activityIn(lines: string, wanted: ReadonlySet<string>): Activity {
  const used = new Tally();
  const learned = new Tally();
  const usedOn = new Map<string, Day[]>();
  const learnedOn = new Map<string, Day[]>();
  const events = new Map<string, Tally>();
  for (let at = 0; at < lines.length; ) {
    const afterDay = endOfNumber(lines, at);
    const afterCount = endOfNumber(lines, afterDay + 1);
    const end = endOfLine(lines, afterCount);
    const day = Number(lines.slice(at, afterDay));
    const count = Number(lines.slice(afterDay + 1, afterCount));
    const kind = lines[afterDay];
    const what = unquoted(lines.slice(afterCount, end));
    if (kind === 'u') push(usedOn, what, day);
    else if (kind === 'l') {
      learned.add(day, count);
      push(learnedOn, what, day);
    } else {
      used.add(day, count);
      if (wanted.has(what)) tallyOf(events, what).add(day, count);
    }
    at = end + 1;
  }
  const counted = packed(new Map([used, learned, ...events.values()].map((tally) => [tally, tally.counts])));
  return {
    used: counted.get(used) ?? [],
    learned: counted.get(learned) ?? [],
    usedOn: packed(usedOn),
    learnedOn: packed(learnedOn),
    events: new Map([...events].map(([name, tally]) => [known(name), counted.get(tally) ?? []])),
  };
}

/** Counts by day that come in order: a day, its count, the next day, … */
class Tally {
  readonly counts: number[] = [];

  add(day: Day, count: number): void {
    const last = this.counts.length - 1;
    if (this.counts[last - 1] === day) this.counts[last] = (this.counts[last] ?? 0) + count;
    else this.counts.push(day, count);
  }
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? new Tally();
  tallies.set(name, tally);
  return tally;
}

function push(lists: Map<string, Day[]>, key: string, day: Day): void {
  const days = lists.get(key);
  if (days === undefined) lists.set(key, [day]);
  else days.push(day);
}

/** What two bytes hold: days until the year 2149. */
const MOST_PACKED = 0xffff;

type Packed = readonly number[] | Uint16Array;

/** All lists behind one another, and of each a view on its own. One with a number that is too great stays as it is. */
function packed<K>(lists: ReadonlyMap<K, readonly number[]>): ReadonlyMap<K, Packed> {
  const fits = (list: readonly number[]) => list.every((one) => one <= MOST_PACKED);
  const all = Uint16Array.from([...lists.values()].filter(fits).flat());
  let from = 0;
  return new Map(
    [...lists].map(([key, list]): [K, Packed] => {
      if (!fits(list)) return [key, list];
      from += list.length;
      return [key, all.subarray(from - list.length, from)];
    }),
  );
}

function endOfNumber(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  return at;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function unquoted(quoted: string): string {
  return quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1);
}
