import { type Academy, allEntries, type Entry, fieldProblem } from '../../academy.ts';
import { retiredIn } from '../../links-in.ts';
import { asWarning, type Problem } from '../../problem.ts';
import { NAMES_FILE, type NamedCode } from '../../read/names.ts';
import type { Rule } from '../rule.ts';

/** What is live is written in each language that its course is written in, and that most of the academy is. */
export const missingTranslation: Rule = {
  codes: ['EB-LANG-MISSING'],
  check(academy) {
    const retired = retiredIn(academy);
    const live = allEntries(academy).filter((entry) => entry.content.status === 'live' && !retired(entry));
    const usual = usualLanguages(live);
    return [
      ...live.flatMap((entry) => lacking(entry, courseOf(academy, entry), usual)),
      ...academy.names.flatMap((name) => unnamed(name, usual)),
    ];
  },
};

function lacking(entry: Entry, course: Entry | undefined, usual: readonly string[]): Problem[] {
  const { base } = entry;
  if (base?.front?.data == null) return [];
  const own = new Set(languagesOf(entry));
  const ofCourse = course === undefined ? [] : languagesOf(course);
  return [...new Set([...ofCourse, ...usual])]
    .filter((language) => !own.has(language))
    .map((language) =>
      asWarning(
        fieldProblem(base, ['title'], {
          code: 'EB-LANG-MISSING',
          found: `no ${language}.mdx beside it`,
          expected: `a text in \`${language}\` too: ${ofCourse.includes(language) ? 'its course is written in it' : 'most of the academy is written in it'}`,
          fix: `Translate it into ${language}.mdx; until then those who read in \`${language}\` are given it in English.`,
        }),
      ),
    );
}

function unnamed({ id, name, line, column }: NamedCode, usual: readonly string[]): Problem[] {
  return usual
    .filter((language) => !Object.hasOwn(name, language))
    .map((language) => ({
      file: NAMES_FILE,
      line,
      column,
      severity: 'warning',
      code: 'EB-LANG-MISSING',
      found: `no name for \`${id}\` in \`${language}\``,
      expected: `a name in \`${language}\` too: most of the academy is written in it`,
      fix: `Add \`${language}:\` to its \`name\`; until then those who read in \`${language}\` see the English one.`,
    }));
}

/** Languages that more than half of what is live is written in. */
function usualLanguages(live: readonly Entry[]): string[] {
  const written = Map.groupBy(live.flatMap(languagesOf), (language) => language);
  return [...written].flatMap(([language, texts]) => (texts.length * 2 > live.length ? language : []));
}

function courseOf({ courses }: Academy, { folder }: Entry): Entry | undefined {
  return folder.course === null ? undefined : courses.find((one) => one.folder.folder === folder.course);
}

function languagesOf({ pages, base }: Entry): string[] {
  return pages.filter((page) => page !== base).map(({ language }) => language);
}
