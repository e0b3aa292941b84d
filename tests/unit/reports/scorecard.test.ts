import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MEASURES } from '../../../src/domain/measures/all.ts';
import { messagesFor } from '../../../src/i18n/index.ts';
import { type Ask, askOf, periodsTo, readAsk } from '../../../src/reports/scorecard/ask.ts';
import { bandsOf } from '../../../src/reports/scorecard/bands.ts';
import { measureCsv } from '../../../src/reports/scorecard/csv.ts';
import { distributed } from '../../../src/reports/scorecard/distribution.ts';
import { figuresFor, measuredAs, type Source, trendOf } from '../../../src/reports/scorecard/figures.ts';
import {
  byName,
  measureView,
  memberRows,
  membersShown,
} from '../../../src/reports/scorecard/measure-page.ts';
import { scorecardView } from '../../../src/reports/scorecard/scorecard.ts';
import { choicesAmong } from '../../../src/reports/scorecard/select.ts';
import { CONTENT, lived } from '../domain/measures/lived.ts';
import { account, NO_CONTENT } from '../domain/measures/make.ts';

const NOW = new Date('2026-05-20T10:00:00.000Z');
const ask = (query = '', at = NOW): Ask =>
  readAsk(new URLSearchParams(query), { at, date: at === NOW ? null : at.toISOString().slice(0, 10) });
const iso = (date: Date) => date.toISOString().slice(0, 10);
const READER = { language: 'en', messages: messagesFor('en'), timeZone: 'UTC' };

describe('what an address asks', () => {
  test('is the twelve months to date when it says nothing', () => {
    const { from, to, period, cohort } = ask();
    expect([iso(from), to, period, cohort]).toEqual(['2025-06-01', NOW, null, null]);
  });

  test.each([
    ['2026-04', '2026-04-01', '2026-04-30T23:59:59.999Z'],
    ['2026-02', '2026-02-01', '2026-02-28T23:59:59.999Z'],
    ['2024-02', '2024-02-01', '2024-02-29T23:59:59.999Z'],
    ['2026-Q1', '2026-01-01', '2026-03-31T23:59:59.999Z'],
    ['2025-Q4', '2025-10-01', '2025-12-31T23:59:59.999Z'],
    ['2025', '2025-01-01', '2025-12-31T23:59:59.999Z'],
  ])('as %s is just that', (period, from, to) => {
    const asked = ask(`period=${period}`);
    expect([asked.period, iso(asked.from), asked.to.toISOString()]).toEqual([period, from, to]);
  });

  test('ends now where its period has not ended', () => {
    for (const period of ['2026-05', '2026-Q2', '2026']) expect(ask(`period=${period}`).to).toEqual(NOW);
  });

  test.each([
    'period=2026-06',
    'period=2027',
    'period=2026-13',
    'period=2026-Q5',
    'period=soon',
    'cohort=2026-06',
    'cohort=05',
    'with=2026-01',
  ])('is as if nothing was said where it says %s', (query) => {
    expect({ ...ask(query), refused: null }).toEqual(ask());
  });

  test('of a cohort is all its time, and the other cohort’s all of its own', () => {
    const first = ask('cohort=2026-02&with=2026-03');
    expect([iso(first.from), first.against]).toEqual(['2026-02-01', '2026-03']);
    expect(iso(askOf(first, '2026-03').from)).toBe('2026-03-01');
    expect(iso(askOf(ask('cohort=2026-02&with=2026-03&period=2026-04'), '2026-03').from)).toBe('2026-04-01');
  });

  test('can be chosen: two years, their last quarters and months', () => {
    const { years, quarters, months } = periodsTo(NOW);
    expect([years, quarters[0], months[0], months.at(-1)]).toEqual([
      ['2026', '2025'],
      '2026-Q2',
      '2026-05',
      '2025-06',
    ]);
  });
});

const SOME = [3, 0, 5, 12, 31, 44, 90, 200].map((contract, index) =>
  lived(`some-${index}`, [contract, 5 + index, 20 + index, 160 - contract, 400, 60, 300], 'UTC'),
);
const source: Source = { timelines: SOME, content: CONTENT };
const IN_2025 = new Date('2025-03-31T23:59:59.999Z');

describe('one number', () => {
  test.each(MEASURES)(
    'is the same on the scorecard, its page, its list and its CSV: $id',
    async (measure) => {
      for (const query of ['', 'period=2024-Q2', 'cohort=2024-01', 'segment=smb', 'segment=enterprise']) {
        const asked = ask(query, IN_2025);
        const figure = (await figuresFor(source, asked)).measures.find(
          (one) => one.measure === measure,
        )?.figure;
        const view = measureView(measure, source, asked, READER);
        const line = (await scorecardView(source, asked, READER)).lines.find(({ id }) => id === measure.id);
        const measured = measuredAs(measure, source, asked);
        const rows: Record<string, string>[] = parse(
          await text(measureCsv(measure, measured, source, asked)),
          {
            bom: true,
            columns: true,
          },
        );
        const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
        expect([line?.values[0]?.value, line?.values[0]?.made]).toEqual([view.value, view.made]);
        expect({ ...figure, members: measured.members }).toEqual(view.measured);
        expect([sum('numerator'), sum('denominator')]).toEqual([measured.numerator, measured.denominator]);
        expect(rows.map((row) => row.account_id)).toEqual(measured.members.map((member) => member.account));
        expect(memberRows(measure, measured.members, source, asked, READER)).toHaveLength(rows.length);
        const [yes, no] = (['yes', 'no'] as const).map((way) => membersShown(measured, way).length);
        expect((yes ?? 0) + (no ?? 0)).toBe(rows.length);
      }
    },
  );

  test('of a month is the trend’s of that month', async () => {
    const asked = ask('period=2024-05', IN_2025);
    for (const { figure, trend } of (await figuresFor(source, asked)).measures)
      expect(trend.at(-1)).toBe(figure.value);
  });

  test('as of yesterday differs from today’s only by today’s facts', async () => {
    const yesterday = ask('', new Date('2026-05-19T23:59:59.999Z'));
    const before = account('a', { contract: '2026-01-10', value: '2026-05-19' });
    const after = account('b', { contract: '2026-01-10', value: '2026-05-20' });
    const both = async (timelines: Source['timelines']) => {
      const { measures } = await figuresFor({ timelines, content: NO_CONTENT }, yesterday);
      return measures.map(({ figure }) => figure);
    };
    const known = account('b', { contract: '2026-01-10' });
    expect(await both([before, after])).toEqual(await both([before, known]));
  });

  test('remembered is what it would be reckoned anew, as days pass and facts come', async () => {
    const days = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 7, maxLength: 7 });
    const steps = fc.array(fc.tuple(days, fc.integer({ min: 1, max: 40 * 24 * 60 })), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(steps, async (made) => {
        let timelines: Source['timelines'] = SOME;
        let at = IN_2025.getTime();
        for (const [index, [own, minutes]] of made.entries()) {
          // Every second time a fact comes: one account is another.
          if (index % 2 === 1) timelines = [...timelines.slice(1), lived(`new-${index}`, own, 'Asia/Tokyo')];
          at += minutes * 60_000;
          const asked = readAsk(new URLSearchParams(), { at: new Date(at), date: null });
          const { measures } = await figuresFor({ timelines, content: CONTENT }, asked);
          for (const { measure, figure, trend } of measures) {
            const anew = { timelines, content: CONTENT };
            expect({ ...figure, members: measuredAs(measure, anew, asked).members }).toEqual(
              measuredAs(measure, anew, asked),
            );
            expect(trend).toEqual(trendOf(measure, timelines, CONTENT, asked));
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

test('two cohorts stand side by side, each over its own time', async () => {
  const timelines = [
    account('a', { contract: '2026-02-10', onboarded: '2026-04-01' }),
    account('b', { contract: '2026-02-11' }),
    account('c', { contract: '2026-03-10', onboarded: '2026-05-01' }),
  ];
  const view = await scorecardView(
    { timelines, content: NO_CONTENT },
    ask('cohort=2026-02&with=2026-03'),
    READER,
  );
  const line = view.lines.find(({ id }) => id === 'cohort-completion-rate');
  expect(view.cohorts).toEqual(['February 2026', 'March 2026']);
  expect(line?.values.map(({ value, made }) => `${value}: ${made}`)).toEqual([
    '50%: 1 of 2 accounts',
    '100%: 1 of 1 account',
  ]);
  expect(line?.values[1]?.href).toBe('/reports/scorecard/cohort-completion-rate?cohort=2026-03');
});

test('the filters offer what there is, and each narrows to it', async () => {
  const timelines = [
    account(
      'a',
      { contract: '2026-02-10' },
      { properties: { plan: 'basic', useCases: ['x', 'y'], csm: 'ada' } },
    ),
    account('b', { contract: '2026-03-10' }, { properties: { plan: 'premium', segment: null } }),
  ];
  expect(choicesAmong(timelines, NOW)).toEqual({
    segment: ['smb'],
    plan: ['basic', 'premium'],
    industry: [],
    useCase: ['x', 'y'],
    csm: ['ada'],
    cohorts: ['2026-03', '2026-02'],
  });
  const source = { timelines, content: NO_CONTENT };
  for (const query of ['segment=smb', 'plan=basic', 'useCase=y', 'csm=ada', 'cohort=2026-02'])
    expect((await scorecardView(source, ask(query), READER)).sides[0]?.accounts).toBe(1);
  expect((await scorecardView(source, ask('industry=none'), READER)).sides[0]?.accounts).toBe(0);
});

test('the bands count who reached value how soon, and who is on the way', () => {
  const smb = (id: string, value?: string, churned?: string) =>
    account(id, { contract: '2026-04-01', ...(value ? { value } : {}), ...(churned ? { churned } : {}) });
  const timelines = [
    smb('21', '2026-04-22'),
    smb('22', '2026-04-23'),
    smb('45', '2026-05-16'),
    smb('46', '2026-05-17'),
    smb('on the way'),
    smb('left', undefined, '2026-04-09'),
    account(
      'nobody knows its size',
      { contract: '2026-04-01', value: '2026-04-02' },
      { properties: { segment: null } },
    ),
  ];
  expect(bandsOf(timelines, ask()).map(({ segment, counts }) => [segment, ...counts])).toEqual([
    ['smb', 1, 2, 1, 1],
    ['mid-market', 0, 0, 0, 0],
    ['enterprise', 0, 0, 0, 0],
  ]);
});

test('days are spread over ten bins of a round width, with the median where it is', () => {
  const values = [3, 12, 27, 95];
  const members = values.map((value) => ({
    account: `${value}`,
    numerator: 1,
    denominator: 1,
    value,
    at: null,
  }));
  const measured = {
    value: 19.5,
    numerator: 4,
    denominator: 4,
    members,
    spread: { q1: 9, median: 19.5, q3: 44 },
  };
  const spread = distributed(measured, READER);
  expect(spread?.bins.map(({ count }) => count)).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 1]);
  expect(spread?.bins.at(-1)?.name).toBe('90 days and more');
  expect(spread?.mark.at).toBe(19.5);
  expect(distributed({ ...measured, spread: null }, READER)).toBe(null);
});

test('the accounts of a measure stand by their names, as the reader sorts them, whatever their ids', () => {
  const named = (id: string, name: string) =>
    account(id, { contract: '2026-01-10' }, { properties: { name } });
  const timelines = [named('a', 'Zinnia'), named('b', '花筏'), named('c', 'alder'), named('d', 'Beech')];
  const source: Source = { timelines, content: NO_CONTENT };
  const cohort = MEASURES.find(({ id }) => id === 'cohort-completion-rate');
  if (cohort === undefined) throw new Error('There is a cohort completion rate.');
  const { members } = measuredAs(cohort, source, ask());
  expect(byName(members, source, ask(), 'en').map((one) => one.account)).toEqual(['c', 'd', 'a', 'b']);
});
