import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Words of prose; two Japanese characters count as one. */
export function wordCount(tree: Root): number {
  return wordsIn(tree.children.map((child) => plainText(child, { includeImageAlt: false })).join('\n'));
}

/** The same of a text without any marks. */
export function wordsIn(text: string): number {
  const japanese = text.match(JAPANESE)?.length ?? 0;
  const others = text.replace(JAPANESE, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
  return others + Math.ceil(japanese / 2);
}
