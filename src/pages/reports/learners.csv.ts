import type { APIRoute } from 'astro';
import { learnersCsv } from '../../reports/learners-csv.ts';
import { accountsAsked, csvAnswer, recordsOf } from '../../web/reports.ts';

export const GET: APIRoute = async ({ locals, url }) => {
  const { asked, asOf } = await accountsAsked(locals, url);
  const body = learnersCsv(asked, (ids) => recordsOf(ids, asOf.at), locals.language);
  return csvAnswer(body, 'learners', asOf.at);
};
