import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Unable } from '../tools.ts';

const run = promisify(execFile);

/** The content of one commit, laid out in a folder of its own. */
export interface AtRef {
  /** The commit, in full. */
  readonly commit: string;
  /** Files below content/ that are not as the last commit has them. */
  readonly uncommitted: number;
  /** The folder that holds its content/. */
  readonly root: string;
  /** Removes that folder. */
  remove(): Promise<void>;
}

/**
 * Lays out content/ as it was at `ref`. The work tree and its index stay as they are.
 * @throws {Unable} in a sentence, where there is no git, no such commit, or no content in it
 */
export async function contentAt(root: string, ref: string): Promise<AtRef> {
  const git = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    output(root, args, env);
  if ((await git(['rev-parse', '--is-inside-work-tree'])) !== 'true')
    throw new Unable(`${root} is no git repository: there is no earlier content to compare with.`);
  const commit = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (commit === null)
    throw new Unable(
      `git knows no commit \`${ref}\` here. Name a branch, a tag or a commit, such as \`main\` or \`HEAD~1\`.`,
    );
  const tree = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}:./content`]);
  if (tree === null) throw new Unable(`At \`${ref}\` (${commit.slice(0, 9)}) there was no content/ here.`);
  const status = (await git(['status', '--porcelain', '--untracked-files=all', '--', 'content'])) ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'everboard-diff-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  // An index of its own: what the author has staged is not touched.
  const index = { GIT_INDEX_FILE: join(folder, 'index') };
  const top = (await git(['rev-parse', '--show-toplevel'])) ?? root;
  const read = await git(['read-tree', tree], index);
  const written =
    read === null
      ? null
      : await output(top, ['checkout-index', '--all', `--prefix=${join(folder, 'content')}/`], index);
  if (written === null) {
    await remove();
    throw new Unable(`git could not lay out content/ as it was at \`${ref}\`.`);
  }
  return { commit, uncommitted: status.split('\n').filter(Boolean).length, root: folder, remove };
}

/** What git printed, without the line end; null where it failed. */
async function output(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string | null> {
  try {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
    return (await run('git', [...args], options)).stdout.trimEnd();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Unable('git is not installed, and what content was earlier is asked of git.');
    return null;
  }
}
