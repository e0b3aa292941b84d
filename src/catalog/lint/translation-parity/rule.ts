import { type Academy, allEntries, type Entry, fieldProblem, isSound, type Page } from '../../academy.ts';
import { didYouMean } from '../../closest.ts';
import { perEntry } from '../../entry.ts';
import type { Problem } from '../../problem.ts';
import { fieldsList, type Raw, text } from '../../raw.ts';
import type { Rule } from '../rule.ts';

/** A translation has words for exactly what the base language has: objectives, questions, options, items, pairs, milestones. */
export const translationParity: Rule = {
  codes: ['EB-LANG-PARITY'],
  check: (academy: Academy) => allEntries(academy).flatMap(checked),
};

const checked = perEntry((entry) =>
  entry.pages.filter((page) => page !== entry.base).flatMap((page) => compared(entry, page)),
);

type Path = readonly (string | number)[];

function compared({ base, folder }: Entry, page: Page): Problem[] {
  const structure = base?.front?.data;
  const words = page.front?.data;
  if (base === null || structure == null || words == null) return [];
  if (folder.kind === 'module') return sameLists(base, structure, page, words);
  if (folder.kind === 'journey') return sameMilestones(base, structure, page, words);
  if (folder.kind !== 'quiz' || !isSound(base, 'questions') || words.questions === undefined) return [];
  return sameQuestions(structure, page, words);
}

function sameLists(base: Page, structure: Raw, page: Page, words: Raw): Problem[] {
  return ['objectives', 'materials'].flatMap((field) => {
    if (!isSound(base, field) || !isSound(page, field)) return [];
    const [wanted, found] = [structure[field], words[field]].map((list) =>
      Array.isArray(list) ? list.length : 0,
    );
    if (
      wanted === found ||
      (field === 'materials' && found === 0 && words[field] === undefined && wanted === 0)
    )
      return [];
    return fieldProblem(page, words[field] === undefined ? [] : [field], {
      code: 'EB-LANG-PARITY',
      found: `${found} ${field}`,
      expected: `${wanted}, as many as en.mdx has and in its order`,
      fix: 'Translate each of them, one for one.',
    });
  });
}

function sameMilestones(base: Page, structure: Raw, page: Page, words: Raw): Problem[] {
  if (!isSound(base, 'milestones') || words.milestones === undefined) return [];
  const [wanted, own] = [fieldsList(structure.milestones), fieldsList(words.milestones)];
  const celebrations = own.flatMap((translated, index) => {
    const milestone = wanted.find((one) => text(one.id) === text(translated.id));
    if (milestone === undefined || Boolean(text(milestone.celebrate)) === Boolean(text(translated.celebrate)))
      return [];
    const found = text(translated.celebrate) === '' ? 'no `celebrate`' : '`celebrate`';
    return fieldProblem(page, ['milestones', index, 'celebrate'], {
      code: 'EB-LANG-PARITY',
      found: `${found} for the milestone \`${text(milestone.id)}\``,
      expected: `${found === '`celebrate`' ? 'none' : '`celebrate`'}, as in en.mdx`,
      fix: 'Celebrate in every language or in none.',
    });
  });
  return [...sameIds(page, ['milestones'], wanted, own, 'milestone'), ...celebrations];
}

function sameQuestions(structure: Raw, page: Page, words: Raw): Problem[] {
  const wanted = fieldsList(structure.questions);
  const own = fieldsList(words.questions);
  const problems = sameIds(page, ['questions'], wanted, own, 'question');
  own.forEach((translated, index) => {
    const question = wanted.find((one) => text(one.id) === text(translated.id));
    if (question === undefined) return;
    for (const [field, name] of [
      ['options', 'option'],
      ['items', 'item'],
      ['pairs', 'pair'],
    ] as const)
      problems.push(
        ...sameIds(
          page,
          ['questions', index, field],
          fieldsList(question[field]),
          fieldsList(translated[field]),
          name,
        ),
      );
    problems.push(...answersIn(page, ['questions', index], question, translated));
  });
  return problems;
}

function sameIds(
  page: Page,
  path: Path,
  wanted: readonly Raw[],
  own: readonly Raw[],
  name: string,
): Problem[] {
  const wantedIds = wanted.map(({ id }) => text(id));
  const ownIds = own.map(({ id }) => text(id));
  const lacking = wantedIds.filter((id) => !ownIds.includes(id));
  const missing = lacking.map((id) =>
    fieldProblem(page, path, {
      code: 'EB-LANG-PARITY',
      found: `no words for the ${name} \`${id}\``,
      expected: `every ${name} that en.mdx has`,
      fix: `Add it with \`id: ${id}\` and translate its words.`,
    }),
  );
  const extra = ownIds.flatMap((id, index) => {
    if (id === '' || (wantedIds.includes(id) && ownIds.indexOf(id) === index)) return [];
    const again = wantedIds.includes(id);
    return fieldProblem(page, [...path, index, 'id'], {
      code: 'EB-LANG-PARITY',
      found: again
        ? `the ${name} \`${id}\` a second time`
        : `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name} \`${id}\`, which en.mdx does not have`,
      expected: `only what en.mdx has${wantedIds.length === 0 ? ': none here' : `: ${wantedIds.join(', ')}`}`,
      fix: again
        ? 'Delete one of the two.'
        : `${didYouMean(id, lacking)}Correct the id, delete it here, or add it to en.mdx.`,
    });
  });
  return [...missing, ...extra];
}

function answersIn(page: Page, path: Path, question: Raw, translated: Raw): Problem[] {
  if (question.kind === 'text' || translated.answers === undefined) return [];
  return [
    fieldProblem(page, [...path, 'answers'], {
      code: 'EB-LANG-PARITY',
      found: `\`answers\` for a question of kind \`${text(question.kind)}\``,
      expected: '`answers` only for `kind: text`',
      fix: 'Delete `answers` here.',
    }),
  ];
}
