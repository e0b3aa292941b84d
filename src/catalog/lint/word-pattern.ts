/** Letters of languages that put spaces between words. */
const SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]/u;

/**
 * Finds any of these words or names, whatever their case, the longest first. Where words have spaces between them it
 * finds whole words, with or without the “s” of a plural. Null for no words.
 */
export function wordPattern(words: readonly string[]): RegExp | null {
  const alternatives = [...new Set(words)]
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .map(whole);
  return alternatives.length === 0 ? null : new RegExp(`(?:${alternatives.join('|')})`, 'giu');
}

function whole(word: string): string {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '\\s+');
  const begin = SPACED.test(word[0] ?? '') ? '(?<![\\p{L}\\p{N}_-])' : '';
  const end = SPACED.test(word.at(-1) ?? '') ? 's?(?![\\p{L}\\p{N}_-])' : '';
  return begin + escaped + end;
}
