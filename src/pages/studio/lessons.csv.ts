import type { APIRoute } from 'astro';
import { lessonsCsv } from '../../reports/lessons/csv.ts';
import { allLessons } from '../../web/lessons.ts';
import { csvAnswer, noSuchFile } from '../../web/reports.ts';

export const GET: APIRoute = async ({ locals, url }) => {
  const { rows, asOf } = await allLessons(locals, url);
  if (asOf.refused !== null) return noSuchFile(locals, asOf.refused);
  return csvAnswer(lessonsCsv(rows), 'lessons', asOf.at);
};
