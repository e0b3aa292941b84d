import type { CatalogData, Course, Unit } from '../../domain/content.ts';
import type { Edits } from './edits.ts';
import { listed } from './front.ts';

/** Lists a module or quiz last in a course; a module before the quizzes that end it. @throws {ChangeRefused} */
export async function listIn(
  edits: Edits,
  { quizzes }: CatalogData,
  course: Course,
  kind: Unit['kind'],
  id: string,
): Promise<void> {
  const isQuiz = (other: string) => quizzes.some((quiz) => quiz.id === other);
  const afterModules = course.modules.findLastIndex((other) => !isQuiz(other)) + 1;
  const at = kind === 'module' ? afterModules : course.modules.length;
  const file = `content/${course.folder}/en.mdx`;
  edits.change(file, listed(await edits.read(file), file, 'modules', id, at));
}
