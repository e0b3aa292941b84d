import type { Kind } from './schema/schemas.ts';

/**
 * The name of one thing among all others. Ids are told apart within a kind; modules and quizzes share their addresses,
 * and so their ids. @param kind null = a module or a quiz
 */
export function nameOf({ kind, id }: { readonly kind: Kind | null; readonly id: string }): string {
  const isUnit = kind === null || kind === 'module' || kind === 'quiz';
  return `${isUnit ? 'module or quiz' : kind} ${id}`;
}
