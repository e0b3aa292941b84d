import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CatalogData } from '../domain/content.ts';
import { buildCatalog } from './build.ts';
import { storePath } from './layout.ts';
import { isError, type Problem, printedAll } from './problem.ts';
import { publish } from './publish.ts';

type Collection = 'paths' | 'courses' | 'modules' | 'quizzes' | 'journeys' | 'definitions';

/** The build stops with everything that is wrong with the content. */
class ContentProblems extends Error {
  override name = 'ContentProblems';
}

interface Loaded {
  readonly data: CatalogData;
  readonly problems: readonly Problem[];
}

let loading: Promise<Loaded> | null = null;

/**
 * Fills a collection from the one compiled catalog, made once for all. With errors the build stops and names them all;
 * under `dev`, which tells them where they are seen, what was there before stays.
 */
export function catalogLoader(collection: Collection): Loader {
  return {
    name: `catalog-${collection}`,
    async load(context) {
      const { data, problems } = await loadOnce(context);
      if (!problems.some(isError)) fill(collection, context, data);
      else if (context.watcher === undefined) throw new ContentProblems(told(problems));
    },
  };
}

/** Only `dev` publishes: the build and the check leave what a running academy shows as it is. */
function loadOnce({ config, watcher }: LoaderContext): Promise<Loaded> {
  const root = fileURLToPath(config.root);
  const dev = watcher !== undefined;
  loading ??= (dev ? publish : buildCatalog)({ root, store: storePath(root, { dev }) }).finally(() => {
    loading = null;
  });
  return loading;
}

function fill(collection: Collection, { store }: LoaderContext, data: CatalogData): void {
  store.clear();
  for (const entry of data[collection]) store.set({ id: entry.id, data: { ...entry } });
}

function told(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  return `The content has ${counted(errors, 'error')} and ${counted(problems.length - errors, 'warning')}.\n\n${printedAll(problems)}`;
}

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
