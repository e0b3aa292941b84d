import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../../src/catalog/compile/compile.ts';
import { YAML_FILES } from '../../../src/catalog/editor/json-schemas.ts';
import { snippets } from '../../../src/catalog/editor/snippets.ts';
import { editorFiles, writeEditorFiles, writeEditorMap } from '../../../src/catalog/editor/write.ts';
import { academy } from './academy.ts';
import { languageServer } from './language-server.ts';

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

test('what editors are told is what the check knows: `npm run content -- schemas` has nothing to write', () => {
  const stale = Object.entries(editorFiles()).flatMap(([file, text]) => (read(file) === text ? [] : file));
  expect(stale).toEqual([]);
  const left = readdirSync(join(root, '.vscode/schemas')).filter(
    (name) => !(`.vscode/schemas/${name}` in editorFiles()),
  );
  expect(left).toEqual([]);
});

test('schemas writes what is missing or old, and nothing else', async () => {
  const places = await academy();
  expect(await writeEditorFiles(places.root)).toEqual(Object.keys(editorFiles()));
  expect(await writeEditorFiles(places.root)).toEqual([]);
});

test('VS Code finds the schema of every list that is YAML', () => {
  const settings = JSON.parse(read('.vscode/settings.json')) as { 'yaml.schemas': Record<string, string> };
  const wanted = Object.entries(YAML_FILES).map(([name, file]) => [`.vscode/schemas/${name}.json`, file]);
  expect(Object.entries(settings['yaml.schemas'])).toEqual(wanted);
});

test.each(Object.keys(snippets()).filter((name) => name !== 'check'))(
  'an author who begins <%s> is offered one that the compiler reads',
  (name) => {
    const body = snippets()[name]?.body.join('\n') ?? '';
    const written = body
      .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
      .replace(/\$\{\d+:([^}]*)\}/g, '$1')
      .replace(/\$\{TM_SELECTED_TEXT\}\$0|\$\{\d+\}|\$0/g, 'word');
    const glossary = new Map([['word word', 'A meaning.']]);
    const setting = {
      file: 'content/x/en.mdx',
      language: 'en',
      url: '/courses/c/m',
      files: new Map(),
      isLesson: true,
      glossary,
    };
    const { problems, facts } = compile(`Before.\n\n${written}\n`, setting);
    expect(written).toContain(`<${name}`);
    expect(problems).toEqual([]);
    expect(facts).not.toBeNull();
  },
);

test('in VS Code a field of a lesson tells what it is for, offers what is missing, and marks what is wrong', async () => {
  const places = await academy();
  await writeEditorMap(places.root);
  const open = await languageServer(places.root);
  const file = 'content/courses/alpha/modules/two/en.mdx';
  const text = (await readFile(join(places.root, file), 'utf8')).replace(
    'minutes: 10',
    'minutes: ten\nminuts: 3',
  );
  const { hover, completion, problems } = await open(file, text, { line: 5, column: 3 });
  expect(hover).toContain('Time needed, in whole minutes');
  expect(completion).toContain('publishAt');
  expect(problems).toContainEqual({ line: 5, message: 'Incorrect type. Expected "integer".' });
  expect(problems).toContainEqual({ line: 6, message: 'Property minuts is not allowed.' });

  const japanese = 'content/courses/alpha/modules/two/ja.mdx';
  const words = await readFile(join(places.root, japanese), 'utf8');
  const repeated = words.replace('title: その2', 'title: その2\nminutes: 10');
  const heard = await open(japanese, repeated, { line: 2, column: 2 });
  expect(heard.problems).toEqual([{ line: 3, message: 'Property minutes is not allowed.' }]);
});
