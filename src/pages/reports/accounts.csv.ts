import type { APIRoute } from 'astro';
import { accountsCsv } from '../../reports/accounts-csv.ts';
import { accountsAsked, csvAnswer, noSuchFile } from '../../web/reports.ts';

export const GET: APIRoute = async ({ locals, url }) => {
  const { asked, asOf } = await accountsAsked(locals, url);
  if (asOf.refused !== null) return noSuchFile(locals, asOf.refused);
  return csvAnswer(accountsCsv(asked), 'accounts', asOf.at);
};
