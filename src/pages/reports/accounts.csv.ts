import type { APIRoute } from 'astro';
import { accountsCsv } from '../../reports/accounts-csv.ts';
import { csvAnswer, selectedFor } from '../../web/reports.ts';

export const GET: APIRoute = async ({ locals, url }) =>
  csvAnswer(accountsCsv(await selectedFor(locals, url)), 'accounts', locals.now);
