import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build.ts';
import type { Example } from '../../../src/catalog/lint/example.ts';
import { academy } from './academy.ts';

const one = 'courses/alpha/modules/one/en.mdx';
const three = 'courses/beta/modules/three/en.mdx';
const passage = (tag: string, inJapanese = tag): Example['change'] => ({
  [three]: [['Payments wait', `${tag}\n\nNow.\n\n</For>\n\nPayments wait`]],
  'courses/beta/modules/three/ja.mdx': [['支払いは', `${inJapanese}\n\n今。\n\n</For>\n\n支払いは`]],
});

async function told(change: Example['change']): Promise<string[]> {
  const { problems } = await buildCatalog(await academy(change));
  return problems.map(({ file, line, code, fix }) => {
    const guess = /Did you mean `.+?`\?/.exec(fix)?.[0] ?? '';
    return `${file.replace('content/', '')}:${line} ${code} ${guess}`.trim();
  });
}

test.each<[string, Example['change'], string[]]>([
  [
    'a plan with a capital, around passages for it',
    { 'courses/beta/en.mdx': [['[premium]', '[Premium]']], ...passage('<For plan="premium">') },
    ['courses/beta/en.mdx:5 EB-FIELD-VALUE Did you mean `premium`?'],
  ],
  [
    'a plan with a capital, within a course for it',
    { [three]: [['minutes: 5', 'audience: {plans: [Premium]}\nminutes: 5']] },
    [`${three}:5 EB-FIELD-VALUE Did you mean \`premium\`?`],
  ],
  [
    'an industry in two words and a use case in full-width letters',
    {
      [three]: [['minutes: 5', 'audience: {industries: [Health Care], useCases: [ａｕｄｉｔ]}\nminutes: 5']],
    },
    [
      `${three}:5 EB-FIELD-VALUE Did you mean \`audit\`?`,
      `${three}:5 EB-FIELD-VALUE Did you mean \`health-care\`?`,
    ],
  ],
  [
    'a role with a capital',
    { [three]: [['minutes: 5', 'audience: {roles: [Learner]}\nminutes: 5']] },
    [`${three}:5 EB-FIELD-VALUE Did you mean \`learner\`?`],
  ],
  [
    'a plan with a capital in a passage',
    passage('<For plan="Premium">', '<For plan="premium">'),
    [`${three}:12 EB-MDX-ATTRIBUTE Did you mean \`premium\`?`],
  ],
  [
    'a role with a capital in a passage',
    passage('<For role="Learner">', '<For role="learner">'),
    [`${three}:12 EB-MDX-ATTRIBUTE Did you mean \`learner\`?`],
  ],
  [
    'what nobody can guess, around a passage for some',
    passage('<For plan="プレミアム">\n\n<For plan="premium">\n\nA\n\n</For>'),
    [`${three}:12 EB-MDX-ATTRIBUTE`, 'courses/beta/modules/three/ja.mdx:9 EB-MDX-ATTRIBUTE'],
  ],
  [
    'what is shown after a quiz',
    { 'courses/alpha/quizzes/check/en.mdx': [['review: score', 'review: Score']] },
    ['courses/alpha/quizzes/check/en.mdx:48 EB-FIELD-VALUE Did you mean `score`?'],
  ],
  [
    'an id that others name',
    { [one]: [['id: one', 'id: One']] },
    [`${one}:2 EB-FIELD-VALUE Did you mean \`one\`?`],
  ],
  [
    'a passage for what is nearly the plan of its course',
    passage('<For plan="premum">'),
    [
      `${three}:12 EB-FOR-NOBODY Did you mean \`premium\`?`,
      'courses/beta/modules/three/ja.mdx:9 EB-FOR-NOBODY Did you mean `premium`?',
    ],
  ],
  [
    'a module for what is nearly the plan of its course',
    { [three]: [['minutes: 5', 'audience: {plans: [premum]}\nminutes: 5']] },
    [`${three}:5 EB-AUDIENCE-NOBODY Did you mean \`premium\`?`],
  ],
])('of %s the cause alone is told, with what was meant', async (_what, change, expected) => {
  expect((await told(change)).sort()).toEqual(expected);
});

test('a passage whose course was mistyped is not told to be mistyped as well', async () => {
  const { problems } = await buildCatalog(
    await academy({ 'courses/beta/en.mdx': [['[premium]', '[premum]']], ...passage('<For plan="premium">') }),
  );
  expect(problems.find(({ code }) => code === 'EB-FOR-NOBODY')?.fix).toBe(
    '`premum`, which is written around it, is perhaps meant to be `premium`. Correct the values, or take the passage out: nobody can ever see it.',
  );
});
