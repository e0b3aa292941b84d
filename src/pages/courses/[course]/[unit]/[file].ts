import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { APIRoute } from 'astro';
import { fileOf } from '../../../../catalog/live.ts';
import { absent } from '../../../../web/answers.ts';
import { byteRange } from '../../../../web/byte-range.ts';
import { FILE_SECURITY_POLICY } from '../../../../web/headers.ts';
import { findFile } from '../../../../web/lesson-file.ts';
import { findUnit } from '../../../../web/unit.ts';

/** A picture, video or download of a lesson, for those who can see the passage that shows it. */
export const GET: APIRoute = async (context) => {
  const found = await findUnit(context.locals, context.params);
  const file =
    found && found.first.length === 0
      ? await findFile(found.unit, context.params.file ?? '', context.locals)
      : null;
  if (file === null) return absent(context);
  const asked = context.request.headers;
  const isVideo = file.type.startsWith('video/');
  const headers = {
    etag: `"${file.digest}"`,
    'cache-control': 'private, no-cache',
    'content-type': file.type,
    'content-security-policy': FILE_SECURITY_POLICY,
    ...(isVideo ? { 'accept-ranges': 'bytes' } : {}),
  };
  if (asked.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
  if (!isVideo) return new Response(await readFile(fileOf(file.digest)), { headers });

  // What is asked of another version of the file is given whole.
  const isSame = [null, headers.etag].includes(asked.get('if-range'));
  const range = isSame ? byteRange(asked.get('range'), file.bytes) : null;
  if (range === 'beyond')
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${file.bytes}` },
    });
  const { start, end } = range ?? { start: 0, end: file.bytes - 1 };
  const bytes = Readable.toWeb(createReadStream(fileOf(file.digest), { start, end })) as ReadableStream;
  const sent = { ...headers, 'content-length': String(end - start + 1) };
  if (range === null) return new Response(bytes, { headers: sent });
  return new Response(bytes, {
    status: 206,
    headers: { ...sent, 'content-range': `bytes ${start}-${end}/${file.bytes}` },
  });
};
