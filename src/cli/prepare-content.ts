import type { Places } from '../catalog/build.ts';
import { isError, printedAll } from '../catalog/problem.ts';
import { publish } from '../catalog/publish.ts';
import { some } from './content/usage.ts';
import { root, Unable, workFolder } from './tools.ts';

/** There are errors in the content; the message tells every one. */
export class ContentErrors extends Unable {}

/**
 * Compiles what changed in `content/` and puts it in force.
 * @param say prints that there is something an author should know though it stops nothing
 * @param places the content store it is put in force in, and what is kept in mind of it
 * @throws {ContentErrors}
 * @throws {Unable} where the disk does not let it
 */
export async function prepareContent(
  say: (line: string) => void,
  places: Omit<Places, 'root'> = { store: workFolder },
): Promise<void> {
  const { problems, published } = await publish({ root, ...places }).catch(refusedByDisk);
  if (!published) {
    const errors = problems.filter(isError).length;
    throw new ContentErrors(
      `${printedAll(problems)}\n\n${some(errors, 'error')} in content/: nothing was published.`,
    );
  }
  if (problems.length > 0)
    say(`${some(problems.length, 'warning')} in content/: \`npm run content -- check\` tells them.`);
}

function refusedByDisk(problem: unknown): never {
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : '';
  if (/^(EACCES|EPERM|EROFS|SQLITE_(CANTOPEN|READONLY))/.test(code))
    throw new Unable(`${workFolder} cannot be written. Give this user write access to it.`, {
      cause: problem,
    });
  if (/^(ENOSPC|SQLITE_FULL)/.test(code))
    throw new Unable(`There is no space left for ${workFolder}. Free some.`, { cause: problem });
  throw problem;
}
