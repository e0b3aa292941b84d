import type { APIRoute } from 'astro';
import { absent, seeOther } from '../../../web/answers.ts';
import { readForm } from '../../../web/form.ts';
import { PREVIEW_COOKIE } from '../../../web/preview.ts';

/** Who looked as a customer is themselves again. */
export const POST: APIRoute = async ({ request, cookies }) => {
  await readForm(request);
  cookies.delete(PREVIEW_COOKIE, { path: '/' });
  return seeOther('/studio');
};

export const ALL: APIRoute = (context) => absent(context);
