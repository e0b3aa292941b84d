import type { APIRoute } from 'astro';
import { measureCsv } from '../../../reports/scorecard/csv.ts';
import { measuredAs } from '../../../reports/scorecard/figures.ts';
import { absent, trouble } from '../../../web/answers.ts';
import { csvAnswer } from '../../../web/reports.ts';
import { measureNamed, scorecardFor } from '../../../web/scorecard.ts';

export const GET: APIRoute = async (context) => {
  const measure = measureNamed(context.params.measure);
  if (measure === undefined) return absent(context);
  const { source, ask, asOf } = await scorecardFor(context.locals, context.url);
  if (asOf.refused !== null || ask.refused !== null) return trouble(context, 400);
  const measured = measuredAs(measure, source, ask);
  return csvAnswer(measureCsv(measure, measured, source, ask), measure.id, ask.asOf);
};
