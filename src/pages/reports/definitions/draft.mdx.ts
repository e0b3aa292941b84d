import type { APIRoute } from 'astro';
import { currentCatalog } from '../../../catalog/live.ts';
import { draftFile } from '../../../reports/draft-file.ts';
import { readDraft } from '../../../reports/laboratory.ts';
import { absent } from '../../../web/answers.ts';

/** The draft of the laboratory as a file to commit. */
export const GET: APIRoute = (context) => {
  const { now } = context.locals;
  const { definitions } = currentCatalog().data;
  const draft = readDraft(definitions, context.url.searchParams, now);
  if (draft === null) return absent(context);
  const { name, text } = draftFile(draft, definitions, now);
  return new Response(text, {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
};
