import type { APIRoute } from 'astro';
import { isImportKind } from '../../../../domain/import/columns.ts';
import { templateCsv } from '../../../../reports/import-csv.ts';
import { absent } from '../../../../web/answers.ts';
import { csvAnswer } from '../../../../web/reports.ts';

/** A file to begin with: the columns of a kind and two examples. */
export const GET: APIRoute = (context) => {
  const { kind } = context.params;
  if (!isImportKind(kind)) return absent(context);
  return csvAnswer(templateCsv(kind), `${kind}-template`, context.locals.now);
};
