import { words } from '../catalog/catalog.ts';
import { body, lesson } from '../catalog/live.ts';
import type { Heading } from '../domain/body.ts';
import type { Module, Unit } from '../domain/content.ts';
import { headingsIn } from '../domain/passages.ts';
import { unitState } from '../domain/progress/unit.ts';
import { type AllHeadings, type ReadText, sameHeading } from '../domain/reading.ts';
import { lastReading } from '../store/readings.ts';
import { house } from './house.ts';
import { factsOf } from './learner.ts';

/** The text of a module in one language, as this reader may read it; in the base language where there is no other. */
export async function readText(module: Module, language: string, locals: App.Locals): Promise<ReadText> {
  const said = words(module, language);
  const { headings } = await lesson(said.words.body, locals.viewer);
  return { revision: module.revision, language: said.language, headings: headings.map(({ id }) => id) };
}

/**
 * The heading at which someone stopped in a module they have not finished, as it is now; null where there is none, it
 * is not there for them any more, or they have to take it from the beginning.
 */
export async function stoppedAt(unit: Unit, locals: App.Locals): Promise<Heading | null> {
  const { person, preview, viewer } = locals;
  if (unit.kind !== 'module' || person === null || preview !== null) return null;
  const { state, doneRevision } = unitState(unit, await factsOf(locals));
  if (state === 'done' && doneRevision === unit.revision) return null;
  const last = await lastReading((await house()).db, person.id, unit.id);
  if (last === null || last.revision !== unit.revision || last.heading === '') return null;
  const shown = words(unit, locals.language);
  const [was, is] = [await headingsOf(unit, last.language), await headingsOf(unit, shown.language)];
  const id = sameHeading(last.heading, was, is);
  const { headings } = await lesson(shown.words.body, viewer);
  return headings.find((heading) => heading.id === id) ?? null;
}

async function headingsOf(module: Module, language: string): Promise<AllHeadings> {
  return headingsIn((await body(words(module, language).words.body)).chunks).map(({ id }) => id);
}
