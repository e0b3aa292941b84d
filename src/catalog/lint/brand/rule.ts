import { coloursOf, type Faint, faintIn } from '../../../domain/brand/palette.ts';
import { didYouMean } from '../../closest.ts';
import type { Problem } from '../../problem.ts';
import { BRAND_FILE, type WrittenBrand } from '../../read/brand.ts';
import { placeOf } from '../../read/front-matter.ts';
import type { Rule } from '../rule.ts';

/** What everyone downloads before the first word, in bytes. */
const MARK_BYTES = 30_000;
const FONT_BYTES = 120_000;

/** A brand can be read by everyone, and what it names is there. */
export const brand: Rule = {
  codes: ['EB-BRAND-CONTRAST', 'EB-BRAND-FILE'],
  check({ brand: found }) {
    if (found === null) return [];
    const faint = faintIn(coloursOf(found.written.colours ?? {}));
    const byColour = Map.groupBy(faint, (pair) => `${chosenFor(pair, found)} ${pair.theme}`);
    return [...[...byColour.values()].map((pairs) => tooFaint(pairs, found)), ...files(found)];
  },
};

/** The colour an author chose for a name of the stylesheets, or the one it follows from. */
const CHOSEN_AS: Readonly<Record<string, string>> = {
  fern: 'accent',
  'on-fern': 'accent',
  'fern-deep': 'accentDeep',
  soft: 'accentSoft',
  ink: 'ink',
  muted: 'ink',
  edge: 'ink',
};

const CALLED: Readonly<Record<string, string>> = {
  paper: 'the paper',
  raised: 'cards on the paper',
  ink: 'text',
  muted: 'quiet text',
  edge: 'the edges of fields',
  fern: 'the accent',
  'fern-deep': 'the deep accent',
  'on-fern': 'the words on a button',
  soft: 'the soft accent',
  'amber-ink': 'words that something waits',
  'soft-amber': 'the ground behind a warning',
  brick: 'words that something is wrong',
  'soft-brick': 'the ground behind an error',
};

/** The colour to change: one that was written, so that there is a line to point to. */
function chosenFor({ front, back }: Faint, { written }: WrittenBrand): string {
  const colours: Readonly<Record<string, unknown>> = written.colours ?? {};
  const wanted = [CHOSEN_AS[front], CHOSEN_AS[back], 'paper', 'accent'];
  return wanted.find((one) => one !== undefined && colours[one] !== undefined) ?? 'accent';
}

/** @param pairs those that one colour spoils in one theme */
function tooFaint(pairs: readonly Faint[], found: WrittenBrand): Problem {
  const [first] = pairs;
  if (first === undefined) throw new Error('There is no problem without a pair of colours.');
  const { theme } = first;
  const name = chosenFor(first, found);
  const each = pairs.map(
    ({ front, back, contrast, least }) =>
      `${CALLED[front] ?? front} on ${CALLED[back] ?? back} has ${contrast} of ${least}`,
  );
  return {
    file: BRAND_FILE,
    ...placeOf(found.places, ['colours', name, theme]),
    code: 'EB-BRAND-CONTRAST',
    severity: 'error',
    found: `too little contrast on ${theme} pages: ${each.join('; ')}`,
    expected: '4.5 for text and 3 for edges, so that everyone can tell them apart (WCAG 2.2)',
    fix: `Make \`${name}\` for ${theme} pages ${theme === 'light' ? 'darker' : 'lighter'}, or what lies behind it ${theme === 'light' ? 'lighter' : 'darker'}.`,
  };
}

interface Named {
  readonly path: readonly string[];
  readonly file: string;
  readonly isPicture: boolean;
}

function files(found: WrittenBrand): Problem[] {
  const { written, files: beside } = found;
  const pictures = (['mark', 'darkMark'] as const).flatMap((field): Named[] => {
    const file = written[field];
    return file === undefined ? [] : [{ path: [field], file, isPicture: true }];
  });
  const fonts = Object.entries(written.fonts ?? {}).flatMap(([language, of]) =>
    (['titles', 'text'] as const).flatMap((part): Named[] => {
      const file = of[part]?.file;
      return file === undefined ? [] : [{ path: ['fonts', language, part, 'file'], file, isPicture: false }];
    }),
  );
  const named = [...pictures, ...fonts];
  const unused = [...beside.keys()].filter((name) => !named.some(({ file }) => file === name));
  return [...named.flatMap((one) => wrongWith(one, found)), ...unused.map(notNamed)];
}

function wrongWith({ path, file, isPicture }: Named, { files: beside, places }: WrittenBrand): Problem[] {
  const at = {
    file: BRAND_FILE,
    ...placeOf(places, path),
    code: 'EB-BRAND-FILE',
    severity: 'error' as const,
  };
  const there = beside.get(file);
  const kind = isPicture ? 'a picture (.svg, .png, .webp)' : 'a typeface (.woff2)';
  if (there === undefined)
    return [
      {
        ...at,
        found: `\`${file}\`, which does not lie beside brand.yaml`,
        expected: `${kind} in content/brand`,
        fix: `${didYouMean(file, beside.keys())}Put the file there, or correct its name.`,
      },
    ];
  if (isPicture ? there.size === null : there.type !== 'font/woff2')
    return [
      {
        ...at,
        found: `\`${file}\`, which is no ${isPicture ? 'picture with a size' : 'WOFF2 file'}`,
        expected: kind,
        fix: 'Save it again in that form.',
      },
    ];
  const most = isPicture ? MARK_BYTES : FONT_BYTES;
  if (there.bytes <= most) return [];
  return [
    {
      ...at,
      severity: 'warning',
      found: `\`${file}\` with ${Math.ceil(there.bytes / 1000)} kB`,
      expected: `at most ${most / 1000} kB: everyone loads it before the first lesson`,
      fix: isPicture
        ? 'Simplify the drawing, or save it smaller.'
        : 'Keep only the letters that your languages need.',
    },
  ];
}

const notNamed = (name: string): Problem => ({
  file: `content/brand/${name}`,
  line: 1,
  column: 1,
  code: 'EB-FILE-UNUSED',
  severity: 'warning',
  found: 'a file that brand.yaml does not name',
  expected: 'only files that are used',
  fix: 'Name it in brand.yaml, or delete it.',
});
