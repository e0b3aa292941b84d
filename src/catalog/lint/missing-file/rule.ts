import { allEntries, type Entry, type Page, textProblem } from '../../academy.ts';
import { didYouMean } from '../../closest.ts';
import type { FileFact } from '../../compile/facts.ts';
import type { Problem } from '../../problem.ts';
import { isPicture } from '../../read/file-types.ts';
import type { Rule } from '../rule.ts';

/** Every picture and download that a text names lies beside it, and a picture is one. */
export const missingFile: Rule = {
  codes: ['EB-FILE-MISSING', 'EB-FILE-PICTURE'],
  check: (academy) =>
    allEntries(academy).flatMap((entry) =>
      entry.pages.flatMap((page) =>
        (page.facts?.files ?? []).flatMap((file) => problemOf(entry, page, file)),
      ),
    ),
};

function problemOf(entry: Entry, page: Page, file: FileFact): Problem[] {
  const beside = entry.files.get(file.name);
  // That one of a kind that is not served lies there is told where it lies.
  if (entry.folder.notServed.includes(file.name)) return [];
  if (beside === undefined) return [missing(entry, page, file)];
  if (!file.picture || beside.size !== null) return [];
  return [
    textProblem(page, file, {
      code: 'EB-FILE-PICTURE',
      found: `\`${file.name}\`, ${isPicture(file.name) ? 'which cannot be read as a picture' : 'which is no picture'}`,
      expected:
        'a picture with a size: .svg (with `viewBox`, or `width` and `height`), .png, .jpg, .webp, .avif, .gif',
      fix: 'Save the picture again, or offer the file with `<Download>`.',
    }),
  ];
}

function missing({ folder, files }: Entry, page: Page, file: FileFact): Problem {
  const isRemote = /^(?:[a-z]+:)?\/\//i.test(file.name);
  const hasFolder = folder.course !== null;
  return textProblem(page, file, {
    code: 'EB-FILE-MISSING',
    found: isRemote
      ? `a picture from elsewhere, \`${file.name}\``
      : `\`${file.name}\`, which does not lie beside the text`,
    expected: hasFolder
      ? `a file in content/${folder.folder}`
      : 'no pictures or downloads here; they lie beside modules and quizzes',
    fix: hasFolder
      ? `${didYouMean(file.name, files.keys())}Put the file there, or correct its name; large and small letters differ.`
      : 'Move the picture into a module, or take it out.',
  });
}
