import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CatalogData } from '../domain/content.ts';
import { storePath } from './layout.ts';
import { isError, printedAll } from './problem.ts';
import { type Published, publish } from './publish.ts';

type Collection = 'paths' | 'courses' | 'modules' | 'quizzes' | 'journeys' | 'definitions';

/** The build stops with everything that is wrong with the content. */
class ContentProblems extends Error {
  override name = 'ContentProblems';
}

let publishing: Promise<Published> | null = null;

/**
 * Fills a collection from the one compiled catalog, made once for all. With errors the build stops and names them all;
 * under `dev`, which tells them where they are seen, what was there before stays.
 */
export function catalogLoader(collection: Collection): Loader {
  return {
    name: `catalog-${collection}`,
    async load(context) {
      const published = await publishOnce(context);
      if (published.published) fill(collection, context, published.data);
      else if (context.watcher === undefined) throw new ContentProblems(told(published));
    },
  };
}

function publishOnce({ config, watcher }: LoaderContext): Promise<Published> {
  const root = fileURLToPath(config.root);
  publishing ??= publish({ root, store: storePath(root, { dev: watcher !== undefined }) }).finally(() => {
    publishing = null;
  });
  return publishing;
}

function fill(collection: Collection, { store }: LoaderContext, data: CatalogData): void {
  store.clear();
  for (const entry of data[collection]) store.set({ id: entry.id, data: { ...entry } });
}

function told({ problems }: Published): string {
  const errors = problems.filter(isError).length;
  return `The content has ${counted(errors, 'error')} and ${counted(problems.length - errors, 'warning')}.\n\n${printedAll(problems)}`;
}

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
