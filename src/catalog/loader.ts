import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CatalogData } from '../domain/content.ts';
import { readInForce } from './in-force.ts';
import { storePath } from './layout.ts';
import { isError, type Problem, printedAll } from './problem.ts';

type Collection = 'paths' | 'courses' | 'modules' | 'quizzes' | 'journeys' | 'definitions';

/** The build stops with everything that is wrong with the content. */
class ContentProblems extends Error {
  override name = 'ContentProblems';
}

let loading: Promise<Partial<CatalogData>> | null = null;

/** Fills a collection from the one compiled catalog, made once for all. */
export function catalogLoader(collection: Collection): Loader {
  return {
    name: `catalog-${collection}`,
    async load(context) {
      loading ??= catalogOf(context).finally(() => {
        loading = null;
      });
      fill(collection, context, await loading);
    },
  };
}

/**
 * Under `dev`, which publishes before it serves and at each save, what is in force. The build and the check leave what a
 * running academy shows as it is.
 * @throws {ContentProblems} in a build, with everything that is wrong with the content
 */
async function catalogOf({ config, watcher }: LoaderContext): Promise<Partial<CatalogData>> {
  const root = fileURLToPath(config.root);
  const store = storePath(root, { dev: watcher !== undefined });
  if (watcher !== undefined) return (await readInForce(store)) ?? {};
  // Under `dev` this would be loaded a second time, through Vite.
  const { buildCatalog } = await import('./build.ts');
  const { data, problems } = await buildCatalog({ root, store });
  if (problems.some(isError)) throw new ContentProblems(told(problems));
  return data;
}

function fill(collection: Collection, { store }: LoaderContext, data: Partial<CatalogData>): void {
  store.clear();
  for (const entry of data[collection] ?? []) store.set({ id: entry.id, data: { ...entry } });
}

function told(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  return `The content has ${counted(errors, 'error')} and ${counted(problems.length - errors, 'warning')}.\n\n${printedAll(problems)}`;
}

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
