import type { Told } from './setting.ts';

const EMPHASIS = 'Write `**words**` for what is important, `*words*` for what is stressed.';
const TABLE = 'Write a table of Markdown: cells between `|`, and `| --- | --- |` below the first row.';
const LIST = 'Write a list of Markdown: a line `- words` for each, or `1. words`.';
const HEADING = 'Write `## words` on a line of its own; the title is the page’s own.';
const NEEDLESS = 'Take the tags away; a blank line begins a new paragraph.';

/** What does here what a tag does in HTML. */
const INSTEAD: Readonly<Record<string, string>> = {
  br: 'Leave a blank line for a new paragraph, or end the line with `\\` for a new line within it. A cell of a table holds one line: write another row.',
  hr: 'Write `---` on a line of its own, with a blank line before and after.',
  img: 'Write `![what it shows](file.svg)`.',
  a: 'Write `[words](address)`.',
  code: 'Write it between `` ` ``.',
  pre: 'Write it between two lines of ```` ``` ````.',
  b: EMPHASIS,
  strong: EMPHASIS,
  i: EMPHASIS,
  em: EMPHASIS,
  u: EMPHASIS,
  s: 'Write `~~words~~`.',
  del: 'Write `~~words~~`.',
  h1: HEADING,
  h2: HEADING,
  h3: HEADING,
  h4: HEADING,
  ul: LIST,
  ol: LIST,
  li: LIST,
  table: TABLE,
  tr: TABLE,
  th: TABLE,
  td: TABLE,
  blockquote: 'Write `> ` before each line.',
  details: 'Write `<Details summary="…">`, with blank lines inside its tags.',
  video: 'Write `<Video>`: docs/activities.md says how.',
  p: NEEDLESS,
  span: NEEDLESS,
  font: NEEDLESS,
  center: NEEDLESS,
  div: 'Take the tags away, or use a component such as `<Callout kind="tip">`.',
};

/** Whether it is a tag of HTML that authors use in Markdown elsewhere. */
export function isHtml(name: string): boolean {
  return Object.hasOwn(INSTEAD, name.toLowerCase());
}

/** @param attributes as far as they are words */
export function noHtml(name: string, { src, alt }: Readonly<Record<string, string>>): Told {
  const picture =
    name === 'img' && src !== undefined ? `Write \`![${alt || 'what it shows'}](${src})\`.` : undefined;
  return {
    code: 'EB-MDX-COMPONENT',
    found: `\`<${name}>\`, a tag of HTML`,
    expected: 'words, Markdown and the components; lessons hold no HTML',
    fix: picture ?? INSTEAD[name.toLowerCase()] ?? NEEDLESS,
  };
}
