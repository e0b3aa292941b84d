import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { buildCatalog, type Places } from '../build.ts';
import { SLUG } from '../schema/shared.ts';
import { editsOf } from './edits.ts';
import { find } from './find.ts';
import { ChangeRefused } from './refused.ts';
import type { Changed } from './retire.ts';

/**
 * Gives the folder of something another name. Its id stays, and with it its address, everything that names it and
 * everybody's progress.
 * @throws {ChangeRefused}
 */
export async function renameFolder(places: Places, name: string, folder: string): Promise<Changed> {
  const { data } = await buildCatalog(places);
  const { kind, entry } = find(data, name);
  if (!SLUG.test(folder))
    throw new ChangeRefused(
      `A folder’s name has lower-case letters, digits and single hyphens, such as \`first-invoice\`; \`${folder}\` has others.`,
    );
  const [from, to] = [`content/${entry.folder}`, `content/${join(dirname(entry.folder), folder)}`];
  if (existsSync(join(places.root, to)))
    throw new ChangeRefused(
      from === to
        ? `${from} has that name already.`
        : `The folder ${to} is there already; choose another name.`,
    );
  const edits = editsOf(places.root);
  edits.move(from, to);
  return { kind, id: entry.id, written: await edits.done() };
}
