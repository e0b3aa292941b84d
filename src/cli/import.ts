import { existsSync, globSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { openDatabase } from '../../db/client.ts';
import { didYouMean } from '../catalog/closest.ts';
import { closeContent, currentCatalog, openContent } from '../catalog/live.ts';
import { checkFile } from '../commands/import/check-file.ts';
import { importFile } from '../commands/import/import-file.ts';
import { IMPORT_KINDS, type ImportKind, isImportKind } from '../domain/import/columns.ts';
import type { RowProblem } from '../domain/import/problem.ts';
import { LARGEST_UPLOAD } from '../domain/import/size.ts';
import { imports } from '../i18n/en/imports.ts';
import { addressOf, type Settings } from '../settings.ts';
import { toldInWords } from './database-in-words.ts';
import { holdDatabase } from './hold-database.ts';
import { prepareContent } from './prepare-content.ts';
import { migrate } from './prepare-database.ts';
import { root, Unable, workFolder } from './tools.ts';

/** Rows between two lines on how far it has come. */
const PROGRESS_ROWS = 50_000;

/** Languages that people can be said to speak here. The list of messages is made by the bundler, and there is none here. */
const LANGUAGES = globSync('src/i18n/*/messages.ts', { cwd: root }).map((file) => basename(dirname(file)));

/**
 * `import <kind> <file> [--dry-run]`. Every bad row is printed by its line; with one of them nothing is written.
 * @returns the exit code: 1 where a row is bad
 * @throws {Unable} where the words make no import
 */
export async function importCommand(settings: Settings, words: readonly string[]): Promise<number> {
  const isDry = words.includes('--dry-run');
  const { kind, path } = orderIn(words.filter((word) => word !== '--dry-run'));
  return toldInWords(settings, async () => {
    await holdDatabase(settings);
    await migrate(settings);
    await prepareContent(console.log);
    await openContent(workFolder);
    const db = openDatabase(addressOf(settings));
    const speaks = (language: string) => LANGUAGES.includes(language);
    const context = { db, now: new Date(), speaks, actor: null, catalog: currentCatalog() };
    try {
      const told = { problems: print, progress: progress() };
      const order = { ...context, kind, path, name: basename(path), told };
      const { report, written } = isDry
        ? { ...(await checkFile(context, kind, path, told)), written: false }
        : await importFile(order);
      for (const remark of report.remarks) console.log(imports.remark(remark));
      console.log(report.isHeaderWrong ? imports.headerWrong : imports.summary(report));
      if (report.problemCount > 0) return 1;
      if (!isDry) console.log(written ? imports.done : imports.nothingNew);
      return 0;
    } finally {
      db.close();
      closeContent();
    }
  });
}

function orderIn([kind, file, ...rest]: readonly string[]): { kind: ImportKind; path: string } {
  if (kind !== undefined && !isImportKind(kind))
    throw new Unable(
      `There is no kind “${kind}” to import. ${didYouMean(kind, IMPORT_KINDS)}Kinds: ${IMPORT_KINDS.join(', ')}.`,
    );
  if (!isImportKind(kind) || file === undefined || rest.length > 0)
    throw new Unable(
      `Say what to import: npm run db -- import <${IMPORT_KINDS.join('|')}> <file> [--dry-run].`,
    );
  const path = resolve(file);
  if (!existsSync(path)) throw new Unable(`There is no file ${path}.`);
  if (statSync(path).size > LARGEST_UPLOAD) throw new Unable(`${path}: ${imports.tooLarge}`);
  return { kind, path };
}

function print(problems: readonly RowProblem[]): void {
  for (const problem of problems)
    console.log(
      `${problem.line}: ${imports.problem(problem.column, problem.found, imports.expected(problem))}`,
    );
}

function progress(): (rows: number) => void {
  let told = 0;
  return (rows) => {
    if (rows - told < PROGRESS_ROWS) return;
    told = rows;
    console.log(imports.progress(rows));
  };
}
