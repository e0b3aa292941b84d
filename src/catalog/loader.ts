import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CatalogData } from '../domain/content.ts';
import { isError, printedAll } from './problem.ts';
import { type Published, publish } from './publish.ts';

type Collection = 'paths' | 'courses' | 'modules' | 'quizzes' | 'journeys' | 'definitions';

/** The build stops with everything that is wrong with the content. */
class ContentProblems extends Error {
  override name = 'ContentProblems';
}

const contexts = new Map<string, LoaderContext>();
let publishing: Promise<Published> | null = null;
let later: NodeJS.Timeout | undefined;
const AFTER_LAST_CHANGE_MS = 100;

/**
 * Fills a collection from the one compiled catalog, made once for all. With errors the build stops and names
 * them all; under `dev` they are logged, what was there before stays, and each change in content/ is published.
 */
export function catalogLoader(collection: Collection): Loader {
  return {
    name: `catalog-${collection}`,
    async load(context) {
      contexts.set(collection, context);
      const published = await publishOnce(context);
      if (published.published) fill(collection, context, published.data);
      else if (context.watcher === undefined) throw new ContentProblems(told(published));
      else if (collection === 'paths') tell(context, published);
      if (collection === 'paths') watch(context);
    },
  };
}

function publishOnce({ config }: LoaderContext): Promise<Published> {
  const root = fileURLToPath(config.root);
  publishing ??= publish({ root, store: join(root, '.everboard') }).finally(() => {
    publishing = null;
  });
  return publishing;
}

function fill(collection: Collection, { store }: LoaderContext, data: CatalogData): void {
  store.clear();
  for (const entry of data[collection]) store.set({ id: entry.id, data: { ...entry } });
}

function watch(context: LoaderContext): void {
  const { watcher } = context;
  if (watcher === undefined) return;
  const content = join(fileURLToPath(context.config.root), 'content');
  watcher.add(content);
  watcher.on('all', (_event: string, path: string) => {
    const below = relative(content, path);
    if (below === '..' || below.startsWith(`..${sep}`)) return;
    clearTimeout(later);
    later = setTimeout(() => void republish(context), AFTER_LAST_CHANGE_MS);
  });
}

async function republish(context: LoaderContext): Promise<void> {
  try {
    const published = await publishOnce(context);
    tell(context, published);
    if (!published.published) return;
    for (const [collection, each] of contexts) fill(collection as Collection, each, published.data);
  } catch (error) {
    context.logger.error(error instanceof Error ? error.message : String(error));
  }
}

function tell({ logger }: LoaderContext, published: Published): void {
  if (!published.published) logger.error(`${told(published)}\n\nWhat was published before stays in force.`);
  else if (published.problems.length > 0) logger.warn(told(published));
  else logger.info(`Published, ${published.compiled} compiled`);
}

function told({ problems }: Published): string {
  const errors = problems.filter(isError).length;
  return `The content has ${counted(errors, 'error')} and ${counted(problems.length - errors, 'warning')}.\n\n${printedAll(problems)}`;
}

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
