import type { Element, ElementContent, Properties, RootContent } from 'hast';
import type { Node } from 'unist';
import type { Position } from '../problem.ts';

export function element(tagName: string, properties: Properties, ...children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

export function text(value: string): ElementContent {
  return { type: 'text', value };
}

export function isElement(node: Node, tagName?: string): node is Element {
  return node.type === 'element' && (tagName === undefined || (node as Element).tagName === tagName);
}

export function isBlank(node: Node): boolean {
  return (
    node.type === 'text' && 'value' in node && typeof node.value === 'string' && node.value.trim() === ''
  );
}

/**
 * Blocks one a line, each followed by a line end: what is cut out later takes its own lines with it.
 * A passage's boundaries (comments) stand at the beginning of a line and make none.
 */
export function lines(blocks: readonly ElementContent[]): ElementContent[] {
  return blocks
    .filter((block) => !isBlank(block))
    .flatMap((block) => (block.type === 'comment' ? [block] : [block, text('\n')]));
}

/** The words in a node. */
export function textOf(node: Node | RootContent): string {
  if (node.type === 'text') return (node as { value: string }).value;
  return 'children' in node ? (node.children as Node[]).map(textOf).join('') : '';
}

export function placeOf(node: Node): Position {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60]/u;

/**
 * A text without the line ends that stand between two Japanese characters: a browser would show a space there.
 * `before` and `after` are the words around it.
 */
export function joined(value: string, before: string, after: string): string {
  const whole = `${before.slice(-1)}${value}${after.slice(0, 1)}`;
  const start = before.slice(-1).length;
  return [...value.matchAll(/[^\n]+|\n/g)]
    .filter(({ 0: part, index }) => {
      const [left, right] = [whole[start + index - 1] ?? '', whole[start + index + 1] ?? ''];
      return part !== '\n' || !(JAPANESE.test(left) && JAPANESE.test(right));
    })
    .map(([part]) => part)
    .join('');
}
