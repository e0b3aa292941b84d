import type { SampleRows } from './rows.ts';
import type { Mood } from './story.ts';
import { after, languageOf, type Teller, type WordsIn } from './teller.ts';

type Row = SampleRows['surveyAnswers'][number];

/** Days after the contract on which onboarding is asked about, where nothing was confirmed by then. */
const ONBOARDING_ASKED = 45;
/** Days from there to the first question whether they would recommend it, and to each next one. */
const NPS_AFTER = 50;
const NPS_EVERY = 180;

/** Lowest and highest score, by mood. */
const SCORES: Readonly<Record<Mood, Readonly<Record<Row['kind'], readonly [number, number]>>>> = {
  glad: { csat: [4, 5], nps: [9, 10] },
  fair: { csat: [3, 5], nps: [7, 9] },
  sore: { csat: [1, 3], nps: [1, 6] },
};

const COMMENTS: Readonly<Record<Mood, Readonly<Record<WordsIn, string>>>> = {
  glad: { en: 'It was clear at every step what came next.', ja: '次に何をすればよいか、いつも明確でした。' },
  fair: {
    en: 'Good, though the first weeks were a lot.',
    ja: '満足していますが、最初の数週間は大変でした。',
  },
  sore: { en: 'We still do half of it on paper.', ja: 'まだ半分は紙で行っています。' },
};

/** What the champion and one more answered: after onboarding (CSAT), and some time later (NPS). */
export function surveyAnswers(teller: Teller): Row[] {
  const { story, people, chance } = teller;
  const asked = (kind: Row['kind'], days: number) =>
    people.slice(0, 2).flatMap((person, index): Row[] => {
      const at = after(teller, days + index, 12, 17.5);
      if (at === null || person.invitedAt > Date.parse(at)) return [];
      const score = chance.int(...SCORES[story.mood][kind]);
      const comment = index === 0 ? COMMENTS[story.mood][languageOf(story)] : '';
      const id = `${story.id}-${kind}-${days}-${index + 1}`;
      return [{ id, accountId: story.id, personId: person.id, kind, score, comment, at, recordedAt: at }];
    });
  if (people.every((person) => person.first === null) || story.use === undefined) return [];
  const confirmed = story.success?.confirmed ?? story.created;
  const end = confirmed < story.created ? confirmed : ONBOARDING_ASKED;
  const rows = asked('csat', end + 5);
  for (let days = end + NPS_AFTER; days < story.created; days += NPS_EVERY) rows.push(...asked('nps', days));
  return rows;
}
