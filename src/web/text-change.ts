import { words } from '../catalog/catalog.ts';
import { sentenceChanges } from '../catalog/compare/sentences.ts';
import { body } from '../catalog/live.ts';
import type { Section } from '../domain/body.ts';
import type { Module } from '../domain/content.ts';
import { sectionsFor } from '../domain/passages.ts';
import { unitState } from '../domain/progress/unit.ts';
import type { TextChange } from '../domain/text-change.ts';
import type { Reader } from '../reports/reader.ts';
import { wordsAt } from '../store/revisions.ts';
import { house } from './house.ts';

/**
 * What reads otherwise in a module since this reader finished it, in their language and only in passages that are open to
 * them now. Null where nothing of substance changed, or nobody knows any more how it read.
 */
export async function changeSinceDone(
  module: Module,
  { facts, language }: Reader,
  { viewer, preview }: App.Locals,
): Promise<TextChange | null> {
  const { updatedSince, doneRevision } = unitState(module, facts);
  if (!updatedSince || doneRevision === null || preview !== null) return null;
  const said = words(module, language);
  const of = { unit: module.id, revision: doneRevision, language: said.language };
  const was = await wordsAt((await house()).db, of);
  if (was === null) return null;
  const read = (sections: readonly Section[]) =>
    sectionsFor({ sections }, viewer).map(({ heading, text }) => ({ heading: heading?.text ?? null, text }));
  return sentenceChanges(read(was), read((await body(said.words.body)).sections), said.language);
}
