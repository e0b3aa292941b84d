import type { Academy } from '../../academy.ts';
import { termKey } from '../../compile/term-key.ts';
import type { Problem } from '../../problem.ts';
import { FEATURES_FILE } from '../../read/features.ts';
import { GLOSSARY_FILE, type GlossaryWord } from '../../read/glossary.ts';
import { NAMES_FILE } from '../../read/names.ts';
import type { Rule } from '../rule.ts';

/** The glossary, the list of features and that of names contradict neither themselves nor each other. */
export const glossaryClash: Rule = {
  codes: ['EB-TERM-CLASH', 'EB-ID-DUPLICATE'],
  check: (academy) => [...clashes(academy), ...sameIds(academy)],
};

const key = (word: string) => termKey('word', word);

function clashes({ glossary }: Academy): Problem[] {
  return glossary.flatMap((one) => {
    const others = glossary.filter((other) => other.language === one.language && other.id !== one.id);
    const same = others.find(({ word }) => key(word) === key(one.word));
    const wanted = one.avoid.flatMap((avoided) =>
      [one, ...others].flatMap((other) => (key(other.word) === key(avoided) ? [{ avoided, other }] : [])),
    );
    return [
      // Told once, at the later of the two.
      ...(same !== undefined && glossary.indexOf(same) < glossary.indexOf(one)
        ? [clash(one, `“${one.word}” for \`${one.id}\`, and for \`${same.id}\` too`)]
        : []),
      ...wanted.map(({ avoided, other }) =>
        clash(one, `“${avoided}” to be avoided, which is the word for \`${other.id}\``),
      ),
    ];
  });
}

const clash = ({ line, column }: GlossaryWord, found: string): Problem => ({
  file: GLOSSARY_FILE,
  line,
  column,
  severity: 'error',
  code: 'EB-TERM-CLASH',
  found,
  expected: 'one word for one thing, and none that is wanted and avoided at once',
  fix: 'Choose another word for one of the two, or take it off `avoid`.',
});

function sameIds({ glossary, features, names }: Academy): Problem[] {
  const twice = (file: string, all: readonly { id: string; line: number; column: number }[]) => {
    const places = [...new Map(all.map((one) => [`${one.line}`, one])).values()];
    return places.flatMap((one, index): Problem[] => {
      const first = places.findIndex(({ id }) => id === one.id);
      if (one.id === '' || first === index) return [];
      return [
        {
          file,
          line: one.line,
          column: one.column,
          severity: 'error',
          code: 'EB-ID-DUPLICATE',
          found: `\`${one.id}\` a second time in this list`,
          expected: 'each id once',
          fix: 'Give one of the two another id, or make one of them.',
        },
      ];
    });
  };
  const kinds = Map.groupBy(names, ({ of }) => of).values();
  return [
    ...twice(GLOSSARY_FILE, glossary),
    ...twice(FEATURES_FILE, features),
    ...[...kinds].flatMap((kind) => twice(NAMES_FILE, kind)),
  ];
}
