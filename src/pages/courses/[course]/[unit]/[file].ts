import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { fileOf } from '../../../../catalog/live.ts';
import { absent } from '../../../../web/answers.ts';
import { FILE_SECURITY_POLICY } from '../../../../web/headers.ts';
import { findFile } from '../../../../web/lesson-file.ts';
import { findUnit } from '../../../../web/unit.ts';

/** A picture or download of a lesson, for those who can see the passage that shows it. */
export const GET: APIRoute = async (context) => {
  const found = await findUnit(context.locals, context.params);
  const file =
    found && found.first.length === 0
      ? await findFile(found.unit, context.params.file ?? '', context.locals)
      : null;
  if (file === null) return absent(context);
  const headers = {
    etag: `"${file.digest}"`,
    'cache-control': 'private, no-cache',
    'content-type': file.type,
    'content-security-policy': FILE_SECURITY_POLICY,
  };
  if (context.request.headers.get('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers });
  return new Response(await readFile(fileOf(file.digest)), { headers });
};
