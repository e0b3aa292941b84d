import type { APIRoute } from 'astro';
import { searchesCsv } from '../../reports/lessons/csv.ts';
import { searchesAsked } from '../../web/lessons.ts';
import { csvAnswer, noSuchFile } from '../../web/reports.ts';

export const GET: APIRoute = async ({ locals, url }) => {
  const { searches, asOf } = await searchesAsked(locals, url);
  if (asOf.refused !== null) return noSuchFile(locals, asOf.refused);
  return csvAnswer(searchesCsv(searches), 'searches', asOf.at);
};
