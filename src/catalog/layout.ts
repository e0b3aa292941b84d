import { join } from 'node:path';

/**
 * The content store of a repository's folder. What `npm run dev` shows was only saved, not published: it has a store
 * of its own, so that an academy running from the same folder never shows it.
 */
export const storePath = (root: string, { dev }: { readonly dev: boolean }): string =>
  dev ? join(root, '.everboard', 'dev') : join(root, '.everboard');

/** Where things lie in the content store; digests are lower-case hex SHA-256. */

/** Names the catalog in force; replaced by rename, so a reader sees the old one or the new one. */
export const pointerPath = (dir: string): string => join(dir, 'current');
export const catalogPath = (dir: string, digest: string): string =>
  join(dir, 'catalogs', `${checked(digest)}.json`);
/** What a catalog leads to, beside it: digests of its bodies and files. */
export const keptPath = (dir: string, digest: string): string =>
  join(dir, 'catalogs', `${checked(digest)}.kept.json`);
export const bodyPath = (dir: string, digest: string): string =>
  join(dir, 'bodies', checked(digest).slice(0, 2), `${digest}.json`);
export const filePath = (dir: string, digest: string): string =>
  join(dir, 'files', checked(digest).slice(0, 2), digest);
/** Where the words of a catalog are found: a database of its own, made from the catalog and its bodies. */
export const searchPath = (dir: string, digest: string): string =>
  join(dir, 'search', `${checked(digest)}.db`);
/** What the check said of a catalog's content when it was published. */
export const findingsPath = (dir: string, digest: string): string =>
  join(dir, 'catalogs', `${checked(digest)}.findings.json`);
/** The definitions that were in force before the last change of them. */
export const formerPath = (dir: string): string => join(dir, 'former-definitions.json');

function checked(digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('A content digest has 64 hexadecimal digits.');
  return digest;
}
