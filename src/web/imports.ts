import { appendFile, readFile, rename, rm } from 'node:fs/promises';
import { randomToken } from '../auth/tokens.ts';
import { currentCatalog } from '../catalog/live.ts';
import { checkFile } from '../commands/import/check-file.ts';
import { importFile } from '../commands/import/import-file.ts';
import type { ImportContext } from '../commands/import/taker.ts';
import { type ImportKind, isImportKind } from '../domain/import/columns.ts';
import type { RowProblem } from '../domain/import/problem.ts';
import type { ImportReport } from '../domain/import/report.ts';
import { isLanguage } from '../i18n/index.ts';
import { house } from './house.ts';
import { inSpool, readSpooled, writeSpooled } from './spool.ts';
import { readUpload } from './upload.ts';

/** A file that was looked at, and waits or was imported. */
export interface WaitingImport {
  /** What the person calls it. */
  readonly name: string;
  readonly report: ImportReport;
  readonly isDone: boolean;
}

/** Problems that are kept to be taken away as a file. */
export const MOST_KEPT = 100_000;

export type TakenUpload =
  | { readonly id: string }
  | { readonly why: 'kind' | 'file' | 'size'; readonly kind: string };

/** Takes a file in and looks at it. The same file looked at twice is one. @throws {BadForm} */
export async function takeUpload(request: Request, locals: App.Locals): Promise<TakenUpload> {
  const arriving = await inSpool(`${randomToken(12)}.arriving`);
  const { fields, file } = await readUpload(request, arriving);
  const kind = fields.get('kind') ?? '';
  const why = !isImportKind(kind) ? 'kind' : file === null ? 'file' : file.isTooLarge ? 'size' : null;
  if (why !== null || file === null || !isImportKind(kind)) {
    await rm(arriving, { force: true });
    return { why: why ?? 'file', kind };
  }
  const id = `${kind}-${file.digest.slice(0, 24)}`;
  const path = await inSpool(`${id}.csv`);
  await rename(arriving, path);
  await check(id, kind, file.name, path, locals);
  return { id };
}

async function check(id: string, kind: ImportKind, name: string, path: string, locals: App.Locals) {
  const problemsAt = await inSpool(`${randomToken(12)}.arriving`);
  let kept = 0;
  const { report } = await checkFile(await contextOf(locals), kind, path, {
    async problems(problems) {
      const some = problems.slice(0, MOST_KEPT - kept);
      kept += some.length;
      if (some.length > 0)
        await appendFile(problemsAt, some.map((one) => `${JSON.stringify(one)}\n`).join(''), { mode: 0o600 });
    },
  });
  if (kept > 0) await rename(problemsAt, await inSpool(`${id}.problems`));
  await writeSpooled(`${id}.json`, { name, report, isDone: false });
}

/** A file that was looked at, by the word in its address; null where it is not kept any more. */
export async function waitingImport(id: string | undefined): Promise<WaitingImport | null> {
  return isId(id) ? ((await readSpooled(`${id}.json`)) as WaitingImport | null) : null;
}

/** Everything that was found wrong with a file, as far as it is kept. */
export async function problemsOf(id: string): Promise<RowProblem[]> {
  if (!isId(id)) return [];
  const lines = await readFile(await inSpool(`${id}.problems`), 'utf8').catch(() => '');
  return lines.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as RowProblem]));
}

const underWay = new Map<string, Promise<void>>();

/**
 * Imports a file that was looked at. A second time, a double click too, changes nothing; if something bad came up
 * meanwhile, its report says so. @returns whether there was such a file
 */
export async function confirmImport(id: string | undefined, locals: App.Locals): Promise<boolean> {
  const waiting = await waitingImport(id);
  if (waiting === null || id === undefined) return false;
  if (waiting.isDone) return true;
  const importing = underWay.get(id) ?? confirm(id, waiting, locals).finally(() => underWay.delete(id));
  underWay.set(id, importing);
  await importing;
  return true;
}

async function confirm(id: string, { name, report }: WaitingImport, locals: App.Locals): Promise<void> {
  const { kind } = report;
  const path = await inSpool(`${id}.csv`);
  const done = await importFile({
    ...(await contextOf(locals)),
    kind,
    path,
    name,
  });
  if (!done.written) return check(id, kind, name, path, locals);
  await writeSpooled(`${id}.json`, { name, report: done.report, isDone: true });
  await rm(path, { force: true });
}

async function contextOf({ now, person }: App.Locals): Promise<ImportContext> {
  const { db } = await house();
  return { db, now, speaks: isLanguage, actor: person?.id ?? null, catalog: currentCatalog() };
}

const isId = (word: string | undefined): word is string => /^[a-z]+-[0-9a-f]{24}$/.test(word ?? '');
