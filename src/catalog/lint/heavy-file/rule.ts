import { allEntries, type Entry } from '../../academy.ts';
import type { Problem } from '../../problem.ts';
import { isPicture, isVideo } from '../../read/file-types.ts';
import type { Rule } from '../rule.ts';

/** What lies beside a text is light enough for those who read on a telephone, or far from the nearest city. */
export const heavyFile: Rule = {
  codes: ['EB-FILE-SIZE'],
  check: (academy) => allEntries(academy).flatMap(heavy),
};

function heavy({ folder, files }: Entry): Problem[] {
  return [...files].flatMap(([name, { bytes }]): Problem[] => {
    const { kind, megabytes, fix } = limitOf(name);
    if (bytes <= megabytes * MEGABYTE) return [];
    return [
      {
        code: 'EB-FILE-SIZE',
        file: `content/${folder.folder}/${name}`,
        line: 1,
        column: 1,
        severity: 'warning',
        found: `a ${kind} of ${inMegabytes(bytes)} MB`,
        expected: `at most ${megabytes} MB`,
        fix,
      },
    ];
  });
}

const MEGABYTE = 1_000_000;

/** What a file of its kind may weigh, and what to do with a heavier one. */
export function limitOf(name: string) {
  if (isPicture(name)) return PICTURE;
  return isVideo(name) ? VIDEO : OTHER;
}

const PICTURE = {
  kind: 'picture',
  megabytes: 1,
  fix: 'Save it no wider than 2000 pixels as .webp or .avif, or a drawing as .svg: everybody who reads the lesson waits for it.',
};
const VIDEO = {
  kind: 'video',
  megabytes: 200,
  fix: 'Save it with 720 lines, cut it into several, or show it from elsewhere with `<Video href="…">`.',
};
const OTHER = {
  kind: 'file',
  megabytes: 10,
  fix: 'Leave out what is not needed, save the pictures in it smaller, or offer it in several files.',
};

/** Never as much as is allowed, where it is more. */
function inMegabytes(bytes: number): string {
  return (Math.ceil(bytes / (MEGABYTE / 10)) / 10).toFixed(1);
}
