import { type Academy, allEntries, textProblem } from '../../academy.ts';
import { retiredIn } from '../../links-in.ts';
import { asWarning, type Problem } from '../../problem.ts';
import { GLOSSARY_FILE, type GlossaryWord } from '../../read/glossary.ts';
import type { Rule } from '../rule.ts';
import { type Said, said } from '../said.ts';
import { wordPattern } from '../word-pattern.ts';

/** One word for one thing: what the glossary calls otherwise, texts call so too. */
export const glossaryWord: Rule = {
  codes: ['EB-TERM-AVOID'],
  check(academy) {
    const retired = retiredIn(academy);
    const looks = looksFor(academy);
    return allEntries(academy)
      .filter((entry) => !retired(entry))
      .flatMap(({ pages }) =>
        pages.flatMap((page) => {
          const look = looks.get(page.language);
          if (look === undefined) return [];
          return said(page, look.avoided).flatMap((line) =>
            avoidedIn(line, look).map(({ name, at, word }) =>
              asWarning(textProblem(page, at, told(name, word))),
            ),
          );
        }),
      );
  },
};

interface Look {
  readonly avoided: RegExp;
  /** Words that may hold an avoided one: “limit” is right in “approval limit”. */
  readonly wanted: RegExp;
  readonly words: readonly GlossaryWord[];
}

function looksFor({ glossary }: Academy): ReadonlyMap<string, Look> {
  const byLanguage = Map.groupBy(glossary, ({ language }) => language);
  return new Map(
    [...byLanguage].flatMap(([language, words]): [string, Look][] => {
      const avoided = wordPattern(words.flatMap(({ avoid }) => avoid));
      const wanted = wordPattern(words.map(({ word }) => word));
      return avoided === null || wanted === null ? [] : [[language, { avoided, wanted, words }]];
    }),
  );
}

function avoidedIn({ text, line, column }: Said, { avoided, wanted, words }: Look) {
  const right = [...text.matchAll(wanted)].map(({ 0: word, index }) => [index, index + word.length] as const);
  return [...text.matchAll(avoided)].flatMap(({ 0: name, index }) => {
    if (right.some(([from, to]) => from <= index && index + name.length <= to)) return [];
    const word = words.find(({ avoid }) => wordPattern(avoid)?.test(name));
    return word === undefined ? [] : [{ name, at: { line, column: column + index }, word }];
  });
}

function told(
  name: string,
  { word, id }: GlossaryWord,
): Pick<Problem, 'code' | 'found' | 'expected' | 'fix'> {
  return {
    code: 'EB-TERM-AVOID',
    found: `“${name}”`,
    expected: `“${word}”, as the glossary has it (\`${id}\`)`,
    fix: `Write “${word}”. Where something else is meant, say so with another word, or take “${name}” off \`avoid\` in ${GLOSSARY_FILE}.`,
  };
}
