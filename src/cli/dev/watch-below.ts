import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What the kernel told of a path: its bytes are others, or it came, went or took another's place. */
export interface Seen {
  readonly path: string;
  readonly isContent: boolean;
}

/**
 * Tells of everything that changes below a folder, of the folder itself once it is there. One watcher a folder: over ten
 * thousand texts, one a file takes seconds of every start.
 * @param complain is told once where a folder cannot be followed, as when the system has no watchers left
 * @returns what ends it
 */
export function watchBelow(
  top: string,
  tell: (seen: Seen) => void,
  complain: (why: string) => void,
): () => void {
  const watchers = new Map<string, FSWatcher>();
  let hasComplained = false;

  const follow = (folder: string): void => {
    let watcher: FSWatcher;
    try {
      watcher = watch(folder, (event, name) => {
        // Another folder may stand under the name now, with everything below it.
        if (event === 'rename' && name !== null) followAnew(join(folder, name));
        tell({ path: join(folder, name ?? ''), isContent: event === 'change' && name !== null });
      });
    } catch (error) {
      // What is gone already was told where it lay.
      const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!isGone && !hasComplained) complain(error instanceof Error ? error.message : String(error));
      hasComplained ||= !isGone;
      return;
    }
    watcher.on('error', () => leave(folder));
    watchers.set(folder, watcher);
    for (const below of foldersIn(folder)) follow(below);
  };
  const leave = (folder: string): void => {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      watchers.delete(path);
    }
  };
  const followAnew = (path: string): void => {
    leave(path);
    if (foldersIn(dirname(path)).includes(path)) follow(path);
  };

  const parent = watch(dirname(top), (_event, name) => {
    if (name !== basename(top)) return;
    followAnew(top);
    tell({ path: top, isContent: false });
  });
  follow(top);
  return () => {
    parent.close();
    leave(top);
  };
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
}
