import type { Question } from '../content.ts';
import type { Answer, Answers, DrawnQuestion } from '../facts.ts';
import { answerTo } from './grade.ts';
import { parseNumber } from './typed.ts';

/** A form as it was posted: field name → values. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** Why an answer cannot be taken; `not-a-number` and `same-position` are slips of an honest hand, the rest are not. */
export type RefusedBecause =
  | 'unknown-field'
  | 'several-values'
  | 'unknown-option'
  | 'too-long'
  | 'not-a-number'
  | 'unknown-position'
  | 'same-position'
  | 'unknown-side';

export type ParsedAnswers =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly question: string; readonly why: RefusedBecause };

/** The longest text one can answer with, in UTF-16 code units. */
export const LONGEST_ANSWER = 1000;

/** The letter a right-hand side is chosen by: its place as shown, which says nothing of where it belongs. */
export function rightKey(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : rightKey(Math.floor(index / 26) - 1) + letter;
}

/**
 * Reads a posted form into answers. Fields: `<question>` holds an option id (several for `multiple`) or what
 * was typed; `<question>.<item>` an item's position from "1"; `<question>.<pair>` the letter (`rightKey`) of
 * a right-hand side. Blank or missing is unanswered; fields of no drawn question are left aside. The first
 * question whose fields make no sense is named in the refusal.
 */
export function parseAnswers(drawn: readonly DrawnQuestion[], raw: Fields): ParsedAnswers {
  const answers: Record<string, Answer> = {};
  for (const one of drawn) {
    const { id } = one.question;
    const parsed = foreignField(one.question, raw) ? refuse('unknown-field') : parseAnswer(one, raw);
    if (parsed.why !== null) return { ok: false, question: id, why: parsed.why };
    if (parsed.answer !== null) answers[id] = parsed.answer;
  }
  return { ok: true, answers };
}

/** What of the fields can be taken as they stand: the answers to questions whose fields make sense. */
export function takenAnswers(drawn: readonly DrawnQuestion[], raw: Fields): Answers {
  return Object.fromEntries(
    drawn.flatMap((one) => {
      const { answer } = parseAnswer(one, raw);
      return answer === null ? [] : [[one.question.id, answer] as const];
    }),
  );
}

/**
 * What is kept of a form that is not handed in yet: the fields of the questions asked, slips and all. Null where there is more
 * in one than an answer can be.
 */
export function draftOf(drawn: readonly DrawnQuestion[], raw: Fields): Fields | null {
  const asked = new Set(drawn.map(({ question }) => question.id));
  const kept = [...raw].filter(
    ([name, values]) => asked.has(questionIn(name)) && values.some((value) => value !== ''),
  );
  const odd = drawn.some(({ question }) => foreignField(question, raw));
  const most = Math.max(1, ...drawn.map(({ shown }) => shown.length));
  const fits = kept.every(
    ([, values]) => values.length <= most && values.every(({ length }) => length <= LONGEST_ANSWER),
  );
  return fits && !odd ? new Map(kept) : null;
}

/** How many questions have something in them. */
export function answeredIn(fields: Fields): number {
  const filled = [...fields].filter(([, values]) => values.some((value) => value !== ''));
  return new Set(filled.map(([name]) => questionIn(name))).size;
}

/** Whether there is an answer to a question of the quiz that this attempt does not ask. */
export function answersUndrawn(
  pool: readonly Question[],
  drawn: readonly DrawnQuestion[],
  raw: Fields,
): boolean {
  const asked = new Set(drawn.map(({ question }) => question.id));
  const others = new Set(pool.map(({ id }) => id).filter((id) => !asked.has(id)));
  return [...raw.keys()].some((name) => others.has(questionIn(name)));
}

function questionIn(name: string): string {
  return name.split('.')[0] ?? '';
}

/** Ids of the questions asked to which there is no answer, or not one for each item or pair; in the order asked. */
export function unanswered(drawn: readonly DrawnQuestion[], answers: Answers): string[] {
  return drawn.flatMap(({ question }) => {
    const answer = answerTo(question, answers);
    return answer === null || !isWhole(question, answer) ? [question.id] : [];
  });
}

function isWhole(question: Question, answer: Answer): boolean {
  if (question.kind === 'order') return Object.values(answer).every((item) => item !== '');
  return question.kind !== 'match' || Object.keys(answer).length === question.pairs.length;
}

/** The fields that would post these answers: what a form is filled with again. */
export function toFields(answers: Answers, drawn: readonly DrawnQuestion[]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const { question, shown } of drawn) {
    const answer = answerTo(question, answers);
    if (answer === null) continue;
    if (typeof answer === 'string') fields.set(question.id, [answer]);
    else if (question.kind === 'order')
      for (const item of question.items) {
        const place = Object.values(answer).indexOf(item);
        if (place >= 0) fields.set(`${question.id}.${item}`, [String(place + 1)]);
      }
    else if (question.kind === 'match')
      for (const [pair, right] of Object.entries(answer))
        fields.set(`${question.id}.${pair}`, [rightKey(shown.indexOf(right))]);
    else fields.set(question.id, Object.values(answer));
  }
  return fields;
}

type Parsed =
  | { readonly why: null; readonly answer: Answer | null }
  | { readonly why: RefusedBecause; readonly answer: null };

const taken = (answer: Answer | null): Parsed => ({ why: null, answer });
const refuse = (why: RefusedBecause): Parsed => ({ why, answer: null });

function parseAnswer({ question, shown }: DrawnQuestion, raw: Fields): Parsed {
  switch (question.kind) {
    case 'single':
    case 'boolean':
    case 'multiple': {
      const chosen = filled(raw, question.id);
      const ids = question.options.map((option) => option.id);
      if (chosen.some((id) => !ids.includes(id))) return refuse('unknown-option');
      if (question.kind !== 'multiple' && chosen.length > 1) return refuse('several-values');
      return taken(chosen.length > 0 ? ids.filter((id) => chosen.includes(id)) : null);
    }
    case 'text':
    case 'number': {
      const [typed, ...more] = filled(raw, question.id);
      if (more.length > 0) return refuse('several-values');
      if (typed === undefined) return taken(null);
      if (typed.length > LONGEST_ANSWER) return refuse('too-long');
      if (question.kind === 'number' && parseNumber(typed) === null) return refuse('not-a-number');
      return taken(typed);
    }
    case 'order':
      return parseOrder(question.id, question.items, raw);
    case 'match':
      return parseMatch(question.id, question.pairs, shown, raw);
  }
}

/** A place nobody was put in stays an empty string, so that a form half filled can be filled the same again. */
function parseOrder(id: string, items: readonly string[], raw: Fields): Parsed {
  const places = items.map(() => '');
  for (const item of items) {
    const [position, ...more] = filled(raw, `${id}.${item}`);
    if (more.length > 0) return refuse('several-values');
    if (position === undefined) continue;
    const index = places.findIndex((_, i) => String(i + 1) === position);
    if (index < 0) return refuse('unknown-position');
    if (places[index] !== '') return refuse('same-position');
    places[index] = item;
  }
  return taken(places.some((item) => item !== '') ? places : null);
}

function parseMatch(id: string, pairs: readonly string[], shown: readonly string[], raw: Fields): Parsed {
  const matched: Record<string, string> = {};
  for (const pair of pairs) {
    const [letter, ...more] = filled(raw, `${id}.${pair}`);
    if (more.length > 0) return refuse('several-values');
    if (letter === undefined) continue;
    const right = shown.find((_, i) => rightKey(i) === letter);
    if (right === undefined) return refuse('unknown-side');
    matched[pair] = right;
  }
  return taken(Object.keys(matched).length > 0 ? matched : null);
}

/** Whether the form has a field of this question that its kind does not know. */
function foreignField(question: Question, raw: Fields): boolean {
  const parts =
    question.kind === 'order' ? question.items : question.kind === 'match' ? question.pairs : null;
  const known = parts === null ? [question.id] : parts.map((part) => `${question.id}.${part}`);
  return [...raw.keys()].some(
    (name) => (name === question.id || name.startsWith(`${question.id}.`)) && !known.includes(name),
  );
}

/** The values of a field that are not blank, as they were posted. */
function filled(raw: Fields, name: string): string[] {
  return (raw.get(name) ?? []).filter((value) => value.trim() !== '');
}
