import type { Concern, TouchKind } from '../../src/domain/history.ts';
import type { SampleRows } from './rows.ts';
import type { Mood, Said } from './story.ts';
import { after, ago, instant, languageOfCsm, type Teller } from './teller.ts';
import { NOTES } from './touch-words.ts';

type Row = SampleRows['touches'][number];
type Answer = SampleRows['touchAnswers'][number];
type Stakeholder = SampleRows['stakeholders'][number];

/** Days from one check-in to the next during onboarding, and after it. */
const RHYTHM = {
  high: { onboarding: 11, after: 50 },
  low: { onboarding: 20, after: 95 },
} as const;
/** Onboarding that never ends is watched less closely after so many days. */
const PATIENCE = 130;
const FOLLOW_UP_AFTER = 40;
/** An ordinary check-in gives way to a meeting that stands for itself, so many days before or after. */
const APART = 10;

/** Fewest and most working days until a customer answers. */
const ANSWERS: Readonly<Record<Mood, readonly [number, number]>> = {
  glad: [0, 1],
  fair: [0, 3],
  sore: [3, 8],
};

export interface Meetings {
  readonly touches: Row[];
  readonly answers: Answer[];
}

/** Every meeting of an account, and the answers to what was asked; with tech touch only those told in the story. */
export function meetings(teller: Teller, stakeholders: readonly Stakeholder[]): Meetings {
  const held = [...standing(teller), ...told(teller)].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const touches = held.map((meeting, index): Row => {
    const { kind, at, concerns, note, asks, nobody } = meeting;
    const by = teller.csmAt(at);
    const invited = invitedTo(kind, stakeholders, at);
    const attended = nobody ? [] : invited.filter(({ role }) => comes(role, teller));
    return {
      id: `${teller.story.id}-t${index + 1}`,
      accountId: teller.story.id,
      kind,
      at,
      by,
      invited: invited.map(({ id }) => id),
      attended: attended.map(({ id }) => id),
      concerns: [...concerns],
      note: note ?? noteOn(kind, by, index),
      asks: asks !== null,
      recordedAt: at,
      recordedBy: by,
    };
  });
  const answers = touches.flatMap((touch, index) => answerTo(touch, held[index]?.asks ?? null, teller));
  return { touches, answers };
}

interface Held {
  readonly kind: TouchKind;
  readonly at: string;
  readonly concerns: readonly Concern[];
  /** Null = an ordinary one. */
  readonly note: string | null;
  readonly asks: 'in time' | NonNullable<Said['asks']> | null;
  readonly nobody: boolean;
}

function told(teller: Teller): Held[] {
  return (teller.story.said ?? []).flatMap(
    ({ daysAgo, kind, concerns = [], note, asks = null, nobody = false }) => {
      const at = ago(teller, daysAgo, 13, 16);
      return at === null ? [] : [{ kind, at, concerns, note, asks, nobody }];
    },
  );
}

/** The meetings that every account of this touch model has. */
function standing(teller: Teller): Held[] {
  const { story } = teller;
  const { touch, kickoff, success, created } = story;
  if (touch === 'tech' || story.unclaimed) return [];
  const held: Held[] = [];
  const hold = (kind: TouchKind, days: number, asks: Held['asks'] = null, hour = 10) => {
    const at = after(teller, days, hour, hour + 2);
    if (at !== null) held.push({ kind, at, concerns: [], note: null, asks, nobody: false });
  };
  const confirmed = success?.confirmed ?? null;
  const end = confirmed ?? PATIENCE;
  hold('handoff', 1);
  if (kickoff === undefined) return held;
  hold('kickoff', kickoff, 'in time');
  if (touch === 'high') hold('walkthrough', kickoff + 6);
  if (story.use === undefined) return held;
  const lastDay = created - (story.use.ends ?? 0);
  const isApart = (days: number) =>
    (story.said ?? []).every(({ daysAgo }) => Math.abs(created - days - daysAgo) > APART);
  const { onboarding, after: later } = RHYTHM[touch];
  for (let days = kickoff + onboarding; days < Math.min(end - 4, lastDay); days += onboarding)
    if (isApart(days)) hold('check-in', days, held.length % 2 === 0 ? 'in time' : null);
  if (confirmed !== null) {
    hold('completion-meeting', confirmed + 3, null, 14);
    hold('follow-up', confirmed + FOLLOW_UP_AFTER);
  }
  for (let days = end + FOLLOW_UP_AFTER + later; days < lastDay; days += later)
    if (isApart(days)) hold('check-in', days, held.length % 3 === 0 ? 'in time' : null);
  return held;
}

/** Nobody of the customer's at the handoff, all at the meetings that decide, the champion alone in between. */
function invitedTo(kind: TouchKind, stakeholders: readonly Stakeholder[], at: string): Stakeholder[] {
  if (kind === 'handoff') return [];
  const there = stakeholders.filter((one) => Date.parse(one.since) <= Date.parse(at));
  const decides = kind === 'kickoff' || kind === 'completion-meeting' || kind === 'on-demand';
  return there.filter(
    ({ role }) => decides || role === 'champion' || (kind === 'walkthrough' && role !== 'sponsor'),
  );
}

/** The champion always; of the others not all, where the mood is not the best. */
function comes(role: string, { story, chance }: Teller): boolean {
  if (role === 'champion' || story.mood === 'glad') return true;
  return story.mood === 'fair' ? !chance.oneIn(5) : role !== 'sponsor' && !chance.oneIn(3);
}

function noteOn(kind: TouchKind, by: string, index: number): string {
  const notes = NOTES[kind][languageOfCsm(by)];
  return notes[index % notes.length] ?? '';
}

function answerTo(touch: Row, asks: Held['asks'], { story, calendar, chance }: Teller): Answer[] {
  if (asks === null || asks === 'unanswered') return [];
  const days = asks === 'in time' ? chance.int(...ANSWERS[story.mood]) : asks;
  const day = calendar.dayAt(Date.parse(touch.at)) + days;
  if (day > calendar.lastDay) return [];
  // On the same day it is after the meeting.
  const at = instant(calendar.moment(day, days === 0 ? 16.5 : 10, 17.5, chance));
  return [{ touchId: touch.id, at, recordedAt: at, recordedBy: touch.by }];
}
