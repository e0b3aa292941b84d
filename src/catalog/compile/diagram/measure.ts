/** Pixels of a line's height, and of the letters in it. */
export const LINE = 21;
const EM = 15;

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60]/u;
/** What begins no line. */
const HANGS_ON = /^[\s\p{P}ーぁぃぅぇぉっゃゅょ]/u;

/** About how wide a text is, in pixels: a server has no typeface to ask, so it reckons with a wide one. */
export function widthOf(text: string): number {
  const ems = [...text].map((letter) =>
    WIDE.test(letter) ? 1 : /[\p{Lu}\p{N}mw]/u.test(letter) ? 0.72 : 0.56,
  );
  return Math.ceil(ems.reduce((sum, em) => sum + em, 0) * EM);
}

/** A text in lines of at most `width` pixels, broken between words. */
export function wrapped(text: string, width: number, language: string): string[] {
  const lines: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const last = lines.at(-1);
    if (last !== undefined && (HANGS_ON.test(segment) || widthOf(last + segment) <= width))
      lines[lines.length - 1] = last + segment;
    else lines.push(segment);
  }
  return lines.map((line) => line.trim());
}
