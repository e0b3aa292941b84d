import { isOurs } from '../catalog/in-force.ts';
import { ContentErrors, prepareContent } from './prepare-content.ts';
import { workFolder } from './tools.ts';

/**
 * Publishes the content. Where it has errors, the academy opens with what was published before: a mistake in a lesson
 * shuts out no learner.
 * @returns lines to print once it is open
 * @throws {ContentErrors} where there is nothing to open with
 */
export async function contentToOpenWith(say: (line: string) => void): Promise<readonly string[]> {
  try {
    await prepareContent(say);
    return [];
  } catch (error) {
    if (!(error instanceof ContentErrors) || !(await isOurs(workFolder))) throw error;
    say(error.message);
    return [
      '\nWhat was published before is shown, since there are errors in content/ (above). Mend them, then: npm run content -- publish',
    ];
  }
}
