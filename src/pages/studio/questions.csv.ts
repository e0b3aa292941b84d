import type { APIRoute } from 'astro';
import { questionsAsked } from '../../web/lesson-losses.ts';
import { csvAnswer, noSuchFile } from '../../web/reports.ts';

export const GET: APIRoute = async ({ locals, url }) => {
  const { file, asOf } = await questionsAsked(locals, url);
  if (asOf.refused !== null) return noSuchFile(locals, asOf.refused);
  return csvAnswer(file, 'questions', asOf.at);
};
