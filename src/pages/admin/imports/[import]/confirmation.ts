import type { APIRoute } from 'astro';
import { absent, seeOther } from '../../../../web/answers.ts';
import { readForm } from '../../../../web/form.ts';
import { confirmImport } from '../../../../web/imports.ts';

/** Imports a file that was looked at. */
export const POST: APIRoute = async (context) => {
  const { params, locals, request } = context;
  await readForm(request);
  const isThere = await confirmImport(params.import, locals);
  return isThere ? seeOther(`/admin/imports/${params.import}`) : absent(context);
};
