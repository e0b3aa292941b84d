import type { APIRoute } from 'astro';
import { learnersCsv } from '../../reports/learners-csv.ts';
import { accountsAsked, csvAnswer, noSuchFile, recordsOf } from '../../web/reports.ts';

export const GET: APIRoute = async ({ locals, url }) => {
  const { asked, asOf } = await accountsAsked(locals, url);
  if (asOf.refused !== null) return noSuchFile(locals, asOf.refused);
  const body = learnersCsv(asked, (ids) => recordsOf(ids, asOf.at), locals.language);
  return csvAnswer(body, 'learners', asOf.at);
};
