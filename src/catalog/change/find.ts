import type { CatalogData, CompletionDefinition, Course, Journey, Path, Unit } from '../../domain/content.ts';
import { closest } from '../closest.ts';
import { everything } from '../everything.ts';
import type { Kind } from '../schema/schemas.ts';
import { ChangeRefused } from './refused.ts';

/** A piece of content with its kind. */
export interface Found {
  readonly kind: Kind;
  readonly entry: Path | Course | Unit | Journey | CompletionDefinition;
}

/** All pieces of content that may be meant by `two`, `module:two`, `path:start`, `alpha/two` or `course:alpha/two`. */
export function named(data: CatalogData, name: string): readonly Found[] {
  const [, kind, course, id = name] = /^(?:([a-z]+):)?(?:([^/]+)\/)?([^/:]+)$/.exec(name) ?? [];
  return everything(data).filter(
    (one) =>
      one.entry.id === id &&
      (course === undefined
        ? kind === undefined || kind === one.kind
        : (kind ?? 'course') === 'course' && 'course' in one.entry && one.entry.course === course),
  );
}

/** The one piece of content that is meant. @throws {ChangeRefused} where it is none, or several */
export function find(data: CatalogData, name: string): Found {
  const found = named(data, name);
  const [one] = found;
  if (one === undefined)
    throw new ChangeRefused(`There is nothing with the id \`${name}\`.${meant(data, name)}`);
  if (found.length === 1) return one;
  const all = found.map(({ kind, entry }) => `${kind}:${entry.id} (content/${entry.folder})`);
  throw new ChangeRefused(`\`${name}\` may be several things; say which: ${all.join(', ')}.`);
}

export function meant(data: CatalogData, name: string): string {
  const like = closest(
    name,
    everything(data).map(({ entry }) => entry.id),
  );
  return like === undefined ? '' : ` Did you mean \`${like}\`?`;
}
