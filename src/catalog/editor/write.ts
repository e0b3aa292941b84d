import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BASE_LANGUAGE } from '../../domain/content.ts';
import { readOr } from '../in-force.ts';
import { readFolders } from '../read/folders.ts';
import { writeWhole } from '../write-whole.ts';
import { jsonSchemas } from './json-schemas.ts';
import { snippets } from './snippets.ts';

/** What of the editor's helpers is kept in git, as it is to be: texts by path from the root. */
export function editorFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...Object.entries(jsonSchemas()).map(([name, schema]) => [`.vscode/schemas/${name}.json`, json(schema)]),
    ['.vscode/everboard.code-snippets', json(inLessons())],
  ]);
}

function inLessons(): unknown {
  return Object.fromEntries(
    Object.entries(snippets()).map(([name, snippet]) => [name, { scope: 'mdx,markdown', ...snippet }]),
  );
}

/** Writes what is kept in git. @returns what was another before, from the root */
export async function writeEditorFiles(root: string): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const [file, text] of Object.entries(editorFiles())) {
    if ((await readOr(join(root, file))) === text) continue;
    await writeWhole(join(root, file), text);
    changed.push(file);
  }
  return changed;
}

/** Where the language server of Astro looks for the schema of a front matter. */
const COLLECTIONS = '.astro/collections';

/**
 * Tells the editor's language server which schema each text of this copy of the content has. Its addresses are those
 * of this machine, so it is made here and not kept in git.
 */
export async function writeEditorMap(root: string): Promise<void> {
  const { folders } = readFolders(root);
  const entries = folders.flatMap(({ folder, kind, languages }) =>
    languages.map((language) => [
      decodeURIComponent(pathToFileURL(join(root, 'content', folder, `${language}.mdx`)).href).toLowerCase(),
      language === BASE_LANGUAGE ? kind : `${kind}-words`,
    ]),
  );
  const schemas = jsonSchemas();
  const collections = Object.keys(schemas).map((name) => ({ name, hasSchema: true }));
  const into = join(root, COLLECTIONS);
  await mkdir(into, { recursive: true });
  for (const [name, schema] of Object.entries(schemas))
    await writeWhole(join(into, `${name}.schema.json`), json(schema));
  await writeWhole(
    join(into, 'collections.json'),
    json({ collections, entries: Object.fromEntries(entries) }),
  );
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
