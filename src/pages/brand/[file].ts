import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { fileOf, servedBrands } from '../../catalog/live.ts';
import { absent } from '../../web/answers.ts';
import { FILE_SECURITY_POLICY } from '../../web/headers.ts';

/** What makes the academy look like its vendor's, for everyone; each address means one content for ever. */
export const GET: APIRoute = async (context) => {
  const { file: name } = context.params;
  const headers = {
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
    'content-security-policy': FILE_SECURITY_POLICY,
  };
  const brands = servedBrands();
  const dressed = brands.find(({ styleHref }) => styleHref.endsWith(`/${name}`));
  if (dressed !== undefined)
    return new Response(dressed.style, {
      headers: { ...headers, 'content-type': 'text/css; charset=utf-8' },
    });
  const file = brands.flatMap(({ files }) => files).find((known) => known.name === name);
  if (file === undefined) return absent(context);
  return new Response(await readFile(fileOf(file.digest)), {
    headers: { ...headers, 'content-type': file.type },
  });
};
