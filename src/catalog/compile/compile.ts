import type { RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Body, Chunk, Section } from '../../domain/body.ts';
import type { Problem } from '../problem.ts';
import { COMPONENTS } from './components/index.ts';
import type { BodyFacts } from './facts.ts';
import { headingIds } from './headings.ts';
import { isElement } from './html.ts';
import { asHast, footnoteIn, unwrapLoneComponents } from './parse.ts';
import { endOfEmpty, parseOnward } from './parse-onward.ts';
import { BOUNDARY_CHARACTER, createPassageKeeper } from './passages.ts';
import { sectionsOf } from './sections.ts';
import type { Setting, Work } from './setting.ts';
import { surplusCellsIn } from './surplus-cells.ts';
import { transform } from './transform.ts';
import { wordCount } from './word-count.ts';
import { wordingFor } from './wording.ts';

export interface Compiled {
  readonly chunks: readonly Chunk[];
  readonly sections: readonly Section[];
  readonly asked: Body['asked'];
  readonly words: number;
  /** Null when the text cannot be read at all. */
  readonly facts: BodyFacts | null;
  readonly problems: readonly Problem[];
}

/**
 * Makes a body's HTML. Nothing in the text is run.
 * @param text the whole file with its front matter blanked, so that places in it are places in the file.
 */
export function compile(text: string, setting: Setting): Compiled {
  const problems: Problem[] = [];
  const work: Work = {
    setting,
    wording: wordingFor(setting.language),
    passages: createPassageKeeper(),
    links: [],
    files: [],
    passagesFound: [],
    headings: [],
    outside: [],
    lookedUp: [],
    activities: [],
    asked: [],
    making: null,
    idFor: headingIds(),
    meanings: [],
    problem: ({ line, column }, rest) =>
      void problems.push({ file: setting.file, line, column, severity: 'error', ...rest }),
  };
  const { parsed, slips } = parseOnward(text.replaceAll(BOUNDARY_CHARACTER, ''));
  for (const { line, column, ...told } of slips) work.problem({ line, column }, told);
  if ('unreadable' in parsed) {
    const { reason, ...at } = parsed.unreadable;
    work.problem(at, notMdx(reason));
    return { chunks: [], sections: [], asked: [], words: 0, facts: null, problems };
  }
  const { tree } = parsed;
  unwrapLoneComponents(tree, (jsx) => jsx.name !== null && COMPONENTS[jsx.name]?.block === true);
  const footnote = footnoteIn(tree);
  if (footnote !== null) work.problem(footnote, noFootnotes);
  for (const { line, column, ...told } of surplusCellsIn(tree)) work.problem({ line, column }, told);
  const children = transform(withoutFootnotes(asHast(tree).children), work);
  const chunks = work.passages.split(toHtml({ type: 'root', children }));
  const sections = sectionsOf(children, work);
  const { links, outside, files, passagesFound: passages, headings, lookedUp, activities } = work;
  const words = wordCount(tree);
  const facts = { links, outside, files, passages, headings, lookedUp, activities, words };
  return { chunks, sections, asked: work.asked, words, facts, problems };
}

/** Footnotes are told where they are written; what is made of them at the end would only be told again. */
function withoutFootnotes(children: readonly RootContent[]): readonly RootContent[] {
  return children.filter((child) => !isElement(child) || child.properties.dataFootnotes === undefined);
}

const noFootnotes = {
  code: 'EB-MDX-FOOTNOTE',
  found: 'a footnote',
  expected: 'everything where it is read; a footnote’s text would leave the passage it belongs to',
  fix: 'Write it into the sentence, or use `<Term means="…">` or `<Details>`.',
};

function notMdx(reason: string) {
  return {
    code: 'EB-MDX-SYNTAX',
    found: reason.replace(/\s+/g, ' ').replace(/ \(note: .*$/, ''),
    expected: 'Markdown, and components whose tags are opened and closed in the right order',
    fix: endOfEmpty(reason) ?? fixOf(reason),
  };
}

function fixOf(reason: string): string {
  if (/closing tag|closing slash/i.test(reason))
    return 'Close the tag on a level with its beginning: both on lines of their own, with blank lines inside.';
  if (/attribute|closing quote/.test(reason))
    return 'Write what stands in a tag as `name="value"`, with plain signs; a “<” in a sentence is `\\<`.';
  return 'Write a “<” in a sentence as `\\<` and a “{” as `\\{`, or put them in `` `code` ``.';
}
