import type { ViewerCatalog } from '../catalog/catalog.ts';
import type { LearnerFacts } from '../domain/facts.ts';
import { waiting } from '../reports/waiting.ts';
import { changesFacts, insertCompletion, insertOpening } from '../store/learning.ts';
import type { House } from './house.ts';
import { writeScopesAt } from './write-scopes.ts';

export interface LearnerAt {
  readonly personId: string;
  readonly catalog: ViewerCatalog;
  readonly facts: LearnerFacts;
  readonly course: string;
  readonly unit: string;
}

export type CompleteModuleResult =
  | { readonly ok: true }
  /** Not theirs, not there, or no module. */
  | { readonly ok: false; readonly why: 'absent' }
  | { readonly ok: false; readonly why: 'waiting' };

/** Marks a module as done at its present revision. A second time changes nothing. */
export async function completeModule(
  { db }: House,
  { personId, catalog, facts, course, unit }: LearnerAt,
  now: Date,
): Promise<CompleteModuleResult> {
  const module = catalog.unit(course, unit);
  if (module?.kind !== 'module') return { ok: false, why: 'absent' };
  if (waiting(catalog, course, unit, facts)) return { ok: false, why: 'waiting' };
  const at = now.toISOString();
  const scopes = writeScopesAt(personId, catalog, facts, module, at);
  const added = {
    openings: [{ unit: module.id, at }],
    completions: [{ module: module.id, revision: module.revision, at }],
  };
  return db.write(personId, async () => ({
    statements: [
      insertOpening(personId, module.id, at),
      insertCompletion(personId, module.id, module.revision, at),
      ...scopes,
    ],
    changes: changesFacts(personId, scopes.length > 0 ? undefined : added),
    result: { ok: true },
  }));
}
