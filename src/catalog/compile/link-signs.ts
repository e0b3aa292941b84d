import type { Position } from '../problem.ts';
import type { Told } from './setting.ts';
import { placeAt, withoutCode } from './without-code.ts';

/** Leads somewhere beyond doubt; other words between such brackets are a remark. */
const TARGET = String.raw`(?:course|path|https?|mailto|tel):[^()（）\s]+|[^()（）\s/]+\.(?:csv|docx|jpe?g|pdf|png|pptx|svg|webp|xlsx|zip)`;
const LINK = new RegExp(`[[［]([^[\\]［］\\n]+)[\\]］][(（](${TARGET})[)）]`, 'g');

/** Finds links and pictures between full-width brackets, which Markdown takes for words of a sentence. */
export function wideLinksIn(text: string): readonly (Position & Told)[] {
  if (linksIn(text).length === 0) return [];
  return linksIn(withoutCode(text)).map(({ was, becomes, index }) => {
    const at = placeAt(text, index);
    return {
      ...at,
      code: 'EB-MDX-SYNTAX',
      found: `a link between full-width brackets, \`${was}\``,
      expected: 'the brackets `[`, `]`, `(` and `)` around words and address',
      fix: `Write \`${becomes}\`, or run \`npm run content -- check --fix\`.`,
      mend: { ...at, was, becomes },
    };
  });
}

function linksIn(text: string) {
  return [...text.matchAll(LINK)].flatMap(({ 0: was, 1: words = '', 2: target = '', index }) => {
    const becomes = `[${words}](${target})`;
    return was === becomes ? [] : [{ was, becomes, index }];
  });
}
