import type { Course, Path, Unit } from '../domain/content.ts';

/** Where content is found; ids are URL-safe by their schema. */
export const pathAddress = (path: Pick<Path, 'id'>) => `/paths/${path.id}`;
export const courseAddress = (course: Pick<Course, 'id'>) => `/courses/${course.id}`;
export const unitAddress = (unit: Pick<Unit, 'id' | 'course'>) => `/courses/${unit.course}/${unit.id}`;
export const attemptAddress = (quiz: Pick<Unit, 'id' | 'course'>, number: number) =>
  `${unitAddress(quiz)}/attempts/${number}`;
export const accountAddress = (id: string) => `/reports/accounts/${encodeURIComponent(id)}`;
