import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../../src/domain/facts.ts';
import { drawQuestions } from '../../../../src/domain/quiz/draw.ts';
import {
  LONGEST_ANSWER,
  parseAnswers,
  rightKey,
  toFields,
  unanswered,
} from '../../../../src/domain/quiz/fields.ts';
import { grade } from '../../../../src/domain/quiz/grade.ts';
import { EVERY_KIND, makeQuiz } from '../make.ts';

const quiz = makeQuiz('quiz', { questions: Object.values(EVERY_KIND) });
const drawn = drawQuestions(quiz, 'seed');
const parse = (fields: Record<string, string | string[]>) =>
  parseAnswers(
    drawn,
    new Map(Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? value : [value]])),
  );

/** The letter behind which the right-hand side of `pair` is shown. */
function letterOf(pair: string): string {
  const shown = drawn.find((d) => d.question.id === 'match')?.shown ?? [];
  return rightKey(shown.indexOf(pair));
}

const RIGHT = {
  single: 'yes',
  boolean: 'false',
  multiple: ['m3', 'm1'],
  text: 'approve invoice',
  number: '3,6',
  'order.capture': '1',
  'order.check': '2',
  'order.pay': '3',
  'match.p1': letterOf('p1'),
  'match.p2': letterOf('p2'),
  'match.p3': letterOf('p3'),
};

describe('what is still to be answered', () => {
  const open = (fields: Record<string, string | string[]>) => {
    const parsed = parse(fields);
    return parsed.ok ? unanswered(drawn, parsed.answers).sort() : parsed.why;
  };

  it('is nothing where everything is', () => expect(open(RIGHT)).toEqual([]));

  it('is everything where nothing is', () =>
    expect(open({ number: ' ', single: '' })).toEqual(Object.keys(EVERY_KIND).sort()));

  it('is what was only begun, too', () =>
    expect(open({ ...RIGHT, 'order.check': '', 'match.p3': '' })).toEqual(['match', 'order']));

  it('is not what was answered wrongly', () =>
    expect(open({ ...RIGHT, single: 'no', multiple: 'm2' })).toEqual([]));
});

describe('a posted quiz', () => {
  it('with everything right scores full', () => {
    const parsed = parse(RIGHT);
    expect(parsed.ok && grade(drawn, parsed.answers)).toMatchObject({ score: 7, maxScore: 7 });
  });

  it('left blank, in part or whole, is taken as unanswered', () => {
    expect(parse({})).toEqual({ ok: true, answers: {} });
    const blank = Object.fromEntries(Object.keys(RIGHT).map((name) => [name, ' ']));
    expect(parse(blank)).toEqual({ ok: true, answers: {} });
    const half = parse({ 'order.pay': '3', 'match.p2': letterOf('p2') });
    expect(half).toEqual({ ok: true, answers: { order: ['', '', 'pay'], match: { p2: 'p2' } } });
    expect(half.ok && grade(drawn, half.answers).score).toBe(0);
  });

  it('may carry other fields beside the answers', () => {
    expect(parse({ attempt: 'abc', 'singles.x': '1' })).toEqual({ ok: true, answers: {} });
  });

  it.each([
    ['an option that is not there', 'single', 'unknown-option', { single: 'maybe' }],
    ['an option of another question', 'boolean', 'unknown-option', { boolean: 'yes' }],
    ['one unknown option among several', 'multiple', 'unknown-option', { multiple: ['m1', 'm9'] }],
    ['two options where one is asked', 'single', 'several-values', { single: ['yes', 'no'] }],
    ['both true and false', 'boolean', 'several-values', { boolean: ['true', 'false'] }],
    ['two texts', 'text', 'several-values', { text: ['a', 'b'] }],
    ['a text without end', 'text', 'too-long', { text: 'x'.repeat(LONGEST_ANSWER + 1) }],
    ['words for a number', 'number', 'not-a-number', { number: 'a few' }],
    ['a place beyond the last', 'order', 'unknown-position', { 'order.pay': '4' }],
    ['place nought', 'order', 'unknown-position', { 'order.pay': '0' }],
    ['a place that is no number', 'order', 'unknown-position', { 'order.pay': 'first' }],
    ['two items in one place', 'order', 'same-position', { 'order.pay': '1', 'order.check': '1' }],
    ['an item that is not there', 'order', 'unknown-field', { 'order.ship': '1' }],
    ['one value for a whole order', 'order', 'unknown-field', { order: 'pay' }],
    ['a right side that is not there', 'match', 'unknown-side', { 'match.p1': 'd' }],
    ['the id of a pair for a right side', 'match', 'unknown-side', { 'match.p1': 'p1' }],
    ['a part of a question without parts', 'single', 'unknown-field', { 'single.yes': 'on' }],
  ])('with %s is refused, naming the question', (_, question, why, fields) => {
    expect(parse({ ...fields } as Record<string, string | string[]>)).toEqual({ ok: false, question, why });
  });

  it('fills the form again just as it was', () => {
    const subset = fc.subarray(Object.keys(RIGHT) as (keyof typeof RIGHT)[]);
    fc.assert(
      fc.property(subset, (names) => {
        const posted = Object.fromEntries(names.map((name) => [name, RIGHT[name]]));
        const first = parse(posted);
        const answers: Answers = first.ok ? first.answers : {};
        const fields = toFields(answers, drawn);
        expect([...fields.keys()].sort()).toEqual([...names].sort());
        expect(parseAnswers(drawn, fields)).toEqual({ ok: true, answers });
      }),
    );
  });
});

it('letters go on after z', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(rightKey)).toEqual(['a', 'z', 'aa', 'az', 'ba', 'zz', 'aaa']);
});
