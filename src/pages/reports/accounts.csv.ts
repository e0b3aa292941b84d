import type { APIRoute } from 'astro';
import { accountsCsv } from '../../reports/accounts-csv.ts';
import { trouble } from '../../web/answers.ts';
import { accountsAsked, csvAnswer } from '../../web/reports.ts';

export const GET: APIRoute = async (context) => {
  const { locals, url } = context;
  const { asked, asOf } = await accountsAsked(locals, url);
  if (asOf.refused !== null) return trouble(context, 400);
  return csvAnswer(accountsCsv(asked), 'accounts', asOf.at);
};
