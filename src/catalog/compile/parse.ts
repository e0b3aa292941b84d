import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot, Paragraph } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import type { Position } from '../problem.ts';
import { isJsx, type Jsx } from './jsx.ts';

const reader = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkMdx).freeze();
const toHast = unified()
  .use(remarkRehype, {
    passThrough: [
      'mdxJsxFlowElement',
      'mdxJsxTextElement',
      'mdxFlowExpression',
      'mdxTextExpression',
      'mdxjsEsm',
    ],
  })
  .freeze();

export interface Unreadable extends Position {
  readonly reason: string;
}

/** A text as a tree, or why it cannot be read. */
export type Parsed = { readonly tree: MdastRoot } | { readonly unreadable: Unreadable };

/** Reads MDX without running anything in it. What cannot be read comes back as the reason and its place. */
export function parse(text: string): Parsed {
  try {
    return { tree: reader.parse(text) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { reason = error.message, line, column } = error as Partial<Unreadable> & Error;
    return { unreadable: { ...(placeIn(reason) ?? { line: line ?? 1, column: column ?? 1 }), reason } };
  }
}

/** Where a tag begins that is never closed, only the words tell: `(3:1-3:22)`. */
function placeIn(reason: string): Position | undefined {
  const [, line, column] = /^Expected a closing tag .* \((\d+):(\d+)-\d+:\d+\)/.exec(reason) ?? [];
  return line === undefined ? undefined : { line: Number(line), column: Number(column) };
}

/** The tree in HTML's terms, components still as they were written. */
export function asHast(tree: MdastRoot): HastRoot {
  return toHast.runSync(tree) as HastRoot;
}

/** A component alone on its line is read as a paragraph that holds it; this takes the paragraph away again. */
export function unwrapLoneComponents(tree: MdastRoot, isBlock: (jsx: Jsx) => boolean): void {
  visit(tree, 'paragraph', (paragraph: Paragraph, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const solid = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    if (solid.length === 0 || !solid.every((child) => isJsx(child) && isBlock(child))) return;
    const blocks = solid.map((child) => {
      const inner = (child as unknown as Jsx).children as Paragraph['children'];
      const children = inner.length === 0 ? [] : [{ type: 'paragraph', children: inner }];
      return { ...child, type: 'mdxJsxFlowElement', children };
    });
    parent.children.splice(index, 1, ...(blocks as unknown as Paragraph[]));
    return index;
  });
}

/** Where a footnote stands, if there is one: its text would be moved out of the passage it belongs to. */
export function footnoteIn(tree: MdastRoot): Position | null {
  let found: Position | null = null;
  visit(tree, ['footnoteReference', 'footnoteDefinition'], (node) => {
    if (node.position === undefined) return;
    found = node.position.start;
    return EXIT;
  });
  return found;
}
