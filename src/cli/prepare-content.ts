import { isError, printedAll } from '../catalog/problem.ts';
import { publish } from '../catalog/publish.ts';
import { root, Unable, workFolder } from './tools.ts';

/**
 * Compiles what changed in `content/` and puts it in force.
 * @param say prints what an author should know though it stops nothing
 * @throws {Unable} with every error in the content
 */
export async function prepareContent(say: (line: string) => void): Promise<void> {
  const { problems, published } = await publish({ root, store: workFolder });
  if (!published) {
    const errors = problems.filter(isError).length;
    throw new Unable(`${printedAll(problems)}\n\n${sumUp(errors)} in content/: nothing was published.`);
  }
  if (problems.length > 0) say(printedAll(problems));
}

function sumUp(errors: number): string {
  return errors === 1 ? '1 error' : `${errors} errors`;
}
