import type { APIRoute } from 'astro';
import { learnersCsv } from '../../reports/learners-csv.ts';
import { csvAnswer, selectedFor } from '../../web/reports.ts';

export const GET: APIRoute = async ({ locals, url }) =>
  csvAnswer(learnersCsv(await selectedFor(locals, url), locals.language), 'learners', locals.now);
