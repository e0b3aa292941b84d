import type { APIRoute } from 'astro';
import { learnersCsv } from '../../reports/learners-csv.ts';
import { trouble } from '../../web/answers.ts';
import { accountsAsked, csvAnswer, recordsOf } from '../../web/reports.ts';

export const GET: APIRoute = async (context) => {
  const { locals, url } = context;
  const { asked, asOf } = await accountsAsked(locals, url);
  if (asOf.refused !== null) return trouble(context, 400);
  const body = learnersCsv(asked, (ids) => recordsOf(ids, asOf.at), locals.language);
  return csvAnswer(body, 'learners', asOf.at);
};
