import { writeFileSync } from 'node:fs';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { median } from '../rounds.ts';
import { chanceFrom, paragraph } from './words.ts';

/**
 * Makes HTML of a lesson of about 2,300 words with 24 components by nothing but the parsers, again and again, and notes
 * the middle time in seconds in the file named.
 */
const WARMING = 40;
const ROUNDS = 61;

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();
const toHast = unified()
  .use(remarkRehype, { passThrough: ['mdxJsxFlowElement'] })
  .freeze();

const chance = chanceFrom(7);
const lesson = Array.from({ length: 24 }, (_, index) =>
  [
    `## Part ${index + 1}`,
    paragraph('en', chance, 3),
    `<Callout kind="tip">\n\n${paragraph('en', chance, 2)}\n\n</Callout>`,
  ].join('\n\n'),
).join('\n\n');

function compiled(): string {
  const tree = toHast.runSync(reader.parse(lesson)) as Root;
  visit(tree, (node, index, parent) => {
    if ((node.type as string) !== 'mdxJsxFlowElement' || index === undefined || parent === undefined) return;
    const { children } = node as unknown as Element;
    parent.children[index] = { type: 'element', tagName: 'aside', properties: {}, children };
  });
  return toHtml(tree);
}

const times: number[] = [];
for (let round = 0; round < WARMING + ROUNDS; round += 1) {
  const begun = performance.now();
  compiled();
  if (round >= WARMING) times.push((performance.now() - begun) / 1000);
}
writeFileSync(process.argv[2] ?? '', String(median(times)));
