import { diffArrays } from 'diff';
import type { ChangedWords, SentenceChange, TextChange } from '../../domain/text-change.ts';

/** Words under a heading, as somebody reads them. */
export interface Read {
  readonly heading: string | null;
  readonly text: string;
}

interface Sentence {
  readonly heading: string | null;
  readonly text: string;
  /** What it says, however it is spaced. */
  readonly said: string;
}

/** Of more nobody wants the list: whoever wants to know reads the text. */
const MOST_CHANGES = 30;
const ANOTHER_TEXT = 400;
/** So much of a sentence has to stay for it to be the same sentence, changed. */
const SAME_SENTENCE = 0.4;

/** How a text reads otherwise than it did: sentences that came, went, and changed. */
export function sentenceChanges(was: readonly Read[], is: readonly Read[], language: string): TextChange {
  const parts = diffArrays(sentencesOf(was, language), sentencesOf(is, language), {
    comparator: (a, b) => a.said === b.said,
    maxEditLength: ANOTHER_TEXT,
  });
  if (parts === undefined) return 'rewritten';
  const changes: SentenceChange[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined || (!part.added && !part.removed)) continue;
    const next = parts[index + 1];
    const both = next !== undefined && part.removed && next.added;
    if (both) index += 1;
    const out = part.removed ? part.value : [];
    changes.push(...paired(out, both ? next.value : part.added ? part.value : [], language));
  }
  return changes.length > MOST_CHANGES ? 'rewritten' : changes;
}

function sentencesOf(texts: readonly Read[], language: string): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return texts.flatMap(({ heading, text }) =>
    // Cells of a table and points of a list have dots between.
    text
      .split(' · ')
      .flatMap((piece) => [...segmenter.segment(piece)].map(({ segment }) => segment.trim()))
      .filter((sentence) => sentence !== '')
      .map((sentence) => ({
        heading,
        text: sentence,
        said: sentence.normalize('NFKC').replace(/\s+/g, ' '),
      })),
  );
}

/**
 * What went and what came in one place: each that came with the first that went and is like it, in order. What went alone
 * stands before what came alone.
 */
function paired(out: readonly Sentence[], came: readonly Sentence[], language: string): SentenceChange[] {
  const partners: (number | null)[] = [];
  let from = 0;
  for (const { text } of came) {
    const found = out.findIndex(
      (one, index) => index >= from && likeness(one.text, text, language) >= SAME_SENTENCE,
    );
    partners.push(found === -1 ? null : found);
    if (found !== -1) from = found + 1;
  }
  const changes: SentenceChange[] = [];
  let left = 0;
  const goneTo = (to: number) => {
    for (const { heading, text } of out.slice(left, to)) changes.push({ kind: 'removed', heading, text });
    left = Math.max(left, to);
  };
  for (const [index, { heading, text }] of came.entries()) {
    const partner = partners[index] ?? null;
    goneTo(partners.slice(index).find((one) => one !== null) ?? out.length);
    const before = partner === null ? undefined : out[partner];
    if (before === undefined) changes.push({ kind: 'added', heading, text });
    else changes.push({ kind: 'changed', heading, words: wordChanges(before.text, text, language) });
    if (partner !== null) left = partner + 1;
  }
  goneTo(out.length);
  return changes;
}

function wordChanges(was: string, is: string, language: string): ChangedWords[] {
  return diffArrays(segments(was, language), segments(is, language)).map(({ value, added, removed }) => ({
    text: value.join(''),
    is: added ? 'in' : removed ? 'out' : 'same',
  }));
}

/** Which part of the words of both is in both. */
function likeness(was: string, is: string, language: string): number {
  const [old, now] = [words(was, language), words(is, language)];
  const same = diffArrays(old, now)
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0);
  return (2 * same) / Math.max(1, old.length + now.length);
}

/** Words, and what stands between them. */
function segments(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(
    ({ segment }) => segment,
  );
}

function words(text: string, language: string): string[] {
  return segments(text, language).filter((one) => /[\p{L}\p{N}]/u.test(one));
}
