import { join, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import type { Places } from '../../catalog/build.ts';
import { storePath } from '../../catalog/layout.ts';
import type { Mind } from '../../catalog/mind.ts';
import { NEWS } from '../../catalog/news.ts';
import { isError, printedAll } from '../../catalog/problem.ts';
import { publish } from '../../catalog/publish.ts';
import { some } from '../content/usage.ts';
import { root } from '../tools.ts';
import { type ContentState, NOTHING_WRONG, stateOf } from './state.ts';
import { watchBelow } from './watch-below.ts';

/** Of more than these the kernel may have lost some: then everything is looked at. */
const FEW = 20;

/** An editor may write a file in several steps. */
const AFTER_LAST_CHANGE_MS = 30;

type Say = (line: string) => void;

/**
 * Publishes each change in content/ as soon as it is saved, and shows it in every open page: the new text, or over the
 * old one what is wrong. Whatever is wrong, the server goes on.
 * @param mind keeps what was read: every save is followed by a build, and only what was saved is read again
 */
export function followContent(say: Say, mind: Mind): AstroIntegration {
  return {
    name: 'everboard-follow-content',
    hooks: {
      'astro:config:setup': ({ injectScript }) =>
        injectScript('page', 'import "/src/cli/dev/in-browser.ts";'),
      'astro:server:setup': ({ server }) => follow(server, say, mind),
    },
  };
}

function follow(server: ViteDevServer, say: Say, mind: Mind): void {
  const content = join(root, 'content');
  let state = NOTHING_WRONG;
  let later: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  /** Since the last build; null where anything may be another. */
  let changed: Set<string> | null = null;

  const tell = (): void => server.ws.send('everboard:state', state);
  const again = (): void => {
    last = last.then(async () => {
      const places = changed === null ? { mind } : { mind, changed };
      changed = new Set();
      state = await published(say, places);
      if (state.trouble !== null) changed = null;
      tell();
    });
  };
  const stop = watchBelow(
    content,
    ({ path, isContent }) => {
      // What a command that moves or takes away has not finished yet.
      if (relative(content, path).startsWith('.change')) return;
      if (isContent && (changed?.size ?? FEW) < FEW) changed?.add(path);
      else changed = null;
      clearTimeout(later);
      later = setTimeout(again, AFTER_LAST_CHANGE_MS);
    },
    unseen(say),
  );
  const shown = (): void => server.ws.send('everboard:content', null);
  NEWS.inForce.subscribe(shown);
  server.httpServer?.once('close', () => {
    NEWS.inForce.unsubscribe(shown);
    stop();
  });
  server.ws.on('everboard:hello', (_data, client) => client.send('everboard:state', state));
  // What stood there at the start may have errors that what was published before has not.
  server.httpServer?.once('listening', again);
}

/** What is said where changes cannot be followed. */
export function unseen(say: Say): (why: string) => void {
  return (why) =>
    say(
      `Some changes in content/ are not seen until the next start, since the system does not tell of them: ${why}`,
    );
}

/** Publishes what lies there. @returns what an author has to know */
async function published(say: Say, places: Omit<Places, 'root' | 'store'>): Promise<ContentState> {
  try {
    const store = storePath(root, { dev: true });
    const { problems, published: isPublished, changed, compiled } = await publish({ root, store, ...places });
    if (!isPublished)
      say(`\n${printedAll(problems)}\n\n${some(problems.filter(isError).length, 'error')} in content/.`);
    else if (changed) say(`What was saved is shown; ${some(compiled, 'text')} compiled.`);
    return isPublished ? NOTHING_WRONG : await stateOf(problems, root);
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    say(trouble);
    return { errors: [], trouble };
  }
}
