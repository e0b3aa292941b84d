import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Position } from '../problem.ts';

/** Markdown alone, of which anything can be read, and as little of HTML as MDX knows. */
const markdown = unified().use(remarkParse).use(remarkGfm).use(asInMdx).freeze();

function asInMdx(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ['codeIndented', 'htmlFlow', 'htmlText', 'autolink'] } });
}

/** The same length, with spaces for what is shown as it stands and for comments. */
export function withoutCode(text: string): string {
  let left = text;
  visit(markdown.parse(text), ['code', 'inlineCode'], ({ position }) => {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    left = left.slice(0, start) + blank(left.slice(start, end)) + left.slice(end);
  });
  return left.replace(/\{\/\*[\s\S]*?\*\/\}/g, blank);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** Where in a text the character at `index` stands. */
export function placeAt(text: string, index: number): Position {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
