import type { APIRoute } from 'astro';
import { currentCatalog } from '../../../catalog/live.ts';
import { definitionAt } from '../../../domain/timeline-of.ts';
import { draftFile } from '../../../reports/draft-file.ts';
import { readDraft } from '../../../reports/laboratory.ts';
import { liveAt } from '../../../reports/timelines.ts';
import { absent } from '../../../web/answers.ts';

/** The draft of the laboratory as a file to commit. */
export const GET: APIRoute = (context) => {
  const { now } = context.locals;
  const { definitions } = currentCatalog().data;
  const inForce = definitionAt(liveAt(definitions, now), now);
  const draft = readDraft(definitions, context.url.searchParams, inForce);
  if (draft === null) return absent(context);
  const { name, text } = draftFile(draft, definitions, now);
  return new Response(text, {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
};
