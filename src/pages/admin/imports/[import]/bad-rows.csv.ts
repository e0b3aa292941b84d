import type { APIRoute } from 'astro';
import { problemsCsv } from '../../../../reports/import-csv.ts';
import { absent } from '../../../../web/answers.ts';
import { problemsOf, waitingImport } from '../../../../web/imports.ts';
import { csvAnswer } from '../../../../web/reports.ts';

/** Everything that is wrong with a file, to take away. */
export const GET: APIRoute = async (context) => {
  const { params, locals } = context;
  const waiting = await waitingImport(params.import);
  if (waiting === null) return absent(context);
  const problems = await problemsOf(params.import ?? '');
  const body = problemsCsv(problems, waiting.report.problemCount, locals.messages);
  return csvAnswer(body, 'bad-rows', locals.now);
};
