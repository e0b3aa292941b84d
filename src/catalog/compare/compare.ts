import { decide, type Profile } from '../../domain/audience.ts';
import { BASE_LANGUAGE, type CatalogData } from '../../domain/content.ts';
import { type Catalog, createCatalog, type ViewerCatalog } from '../catalog.ts';
import { everything } from '../everything.ts';
import { newPrerequisites } from '../new-prerequisites.ts';
import type { Kind } from '../schema/schemas.ts';
import type { Change, Changed } from './change.ts';
import { isSubstance } from './rewording.ts';
import { structureChanges } from './structure.ts';
import { textChanges } from './text-changes.ts';

/** The content as it was, or is. */
export interface Side {
  readonly data: CatalogData;
  /** Where its compiled bodies lie. */
  readonly store: string;
}

type Thing = ReturnType<typeof everything>[number];

/** Everything that is another than it was, with who of these profiles sees or saw it at `now`. */
export async function compare(
  before: Side,
  after: Side,
  profiles: readonly Profile[],
  now: Date,
): Promise<Changed[]> {
  const [was, is] = [keyed(before.data), keyed(after.data)];
  const eyes = { before: createCatalog(before.data), after: createCatalog(after.data) };
  const changed: Changed[] = [];
  for (const key of new Set([...is.keys(), ...was.keys()])) {
    const [from, to] = [was.get(key), is.get(key)];
    const thing = to ?? from;
    if (thing === undefined) continue;
    const sawBy =
      from === undefined ? [] : profiles.filter((profile) => sees(eyes.before, from, profile, now));
    const seenBy = to === undefined ? [] : profiles.filter((profile) => sees(eyes.after, to, profile, now));
    const changes: Change[] =
      from === undefined
        ? [{ kind: 'added' }]
        : to === undefined
          ? [{ kind: 'removed' }]
          : [
              ...movedTo(from, to, before.data, after.data),
              ...(await between(from, to, before.store, after.store, { sawBy, seenBy })),
            ];
    if (changes.length === 0) continue;
    const { id, folder, words } = thing.entry;
    changed.push({
      kind: thing.kind,
      id,
      title: words[BASE_LANGUAGE]?.title ?? id,
      folder,
      changes,
      profiles: profiles.filter((profile) => sawBy.includes(profile) || seenBy.includes(profile)),
      raise: to !== undefined && shouldRise(to.kind, to.entry.status, changes),
    });
  }
  return changed;
}

function keyed(data: CatalogData): ReadonlyMap<string, Thing> {
  return new Map(everything(data).map((thing) => [`${thing.kind} ${thing.entry.id}`, thing]));
}

/** Whether a customer's learner or champion sees it. A definition is seen by nobody and judges all. */
function sees(catalog: Catalog, { kind, entry }: Thing, profile: Profile, now: Date): boolean {
  if (kind === 'definition') return entry.status === 'live';
  return (['learner', 'champion'] as const).some((role) => {
    const viewer = { role, profile };
    return kind === 'journey'
      ? decide(entry, viewer, now).open
      : holds(catalog.forViewer(viewer, now), kind, entry);
  });
}

function holds(view: ViewerCatalog, kind: Kind, entry: Thing['entry']): boolean {
  if (kind === 'path') return view.path(entry.id) !== undefined;
  if (kind === 'course') return view.course(entry.id) !== undefined;
  return 'course' in entry && view.unit(entry.course, entry.id) !== undefined;
}

function movedTo(
  { entry: was }: Thing,
  { entry: is }: Thing,
  before: CatalogData,
  after: CatalogData,
): Change[] {
  if (!('course' in was && 'course' in is) || was.course === is.course) return [];
  const courseIn = ({ courses }: CatalogData, id: string) =>
    courses.find((course) => course.id === id) ?? { prerequisites: [] };
  const waitsFor = newPrerequisites(courseIn(before, was.course), courseIn(after, is.course));
  return [{ kind: 'moved', from: was.course, to: is.course, waitsFor }];
}

async function between(
  { entry: was }: Thing,
  { entry: is }: Thing,
  oldStore: string,
  newStore: string,
  { sawBy, seenBy }: { readonly sawBy: readonly Profile[]; readonly seenBy: readonly Profile[] },
): Promise<Change[]> {
  const changes: Change[] = [];
  if (was.status !== is.status)
    changes.push(
      is.status === 'retired' ? { kind: 'retired' } : { kind: 'status', from: was.status, to: is.status },
    );
  const stayed = !('course' in was && 'course' in is) || was.course === is.course;
  if (stayed && was.folder !== is.folder) changes.push({ kind: 'folder', from: was.folder, to: is.folder });
  if (was.publishAt !== is.publishAt)
    changes.push({ kind: 'field', field: 'publishAt', from: was.publishAt, to: is.publishAt });
  if (JSON.stringify(was.audience) !== JSON.stringify(is.audience)) {
    const opened = seenBy.filter((profile) => !sawBy.includes(profile));
    const closed = sawBy.filter((profile) => !seenBy.includes(profile));
    const direction =
      opened.length > 0 === closed.length > 0 ? 'other' : opened.length > 0 ? 'wider' : 'narrower';
    changes.push({ kind: 'audience', direction, opened, closed });
  }
  changes.push(...structureChanges(was, is));
  if (was.revision !== is.revision || JSON.stringify(was.change) !== JSON.stringify(is.change))
    changes.push({ kind: 'revision', from: was.revision, to: is.revision, change: is.change });
  for (const language of new Set([...Object.keys(was.words), ...Object.keys(is.words)])) {
    const [from, to] = [was.words[language], is.words[language]];
    if (from === undefined || to === undefined)
      changes.push({ kind: 'language', language, to: from === undefined ? 'added' : 'removed' });
    else
      changes.push(
        ...(await textChanges({ words: from, store: oldStore }, { words: to, store: newStore }, language)),
      );
  }
  return changes;
}

/** What people completed carries its revision: where a live module or quiz says something new, that should rise. */
function shouldRise(kind: Kind, status: string, changes: readonly Change[]): boolean {
  if ((kind !== 'module' && kind !== 'quiz') || status !== 'live') return false;
  const settled = changes.some(
    (change) =>
      change.kind === 'added' ||
      change.kind === 'status' ||
      (change.kind === 'revision' && change.to > change.from),
  );
  return !settled && changes.some(isSubstantial);
}

function isSubstantial(change: Change): boolean {
  if (change.kind === 'list')
    return change.field === 'questions' && change.added.length + change.removed.length > 0;
  return change.kind === 'key' || (change.kind === 'text' && isSubstance(change));
}
