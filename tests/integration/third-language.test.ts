import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../src/cli/tools.ts';
import { type Client, clientOf, signedIn } from '../academy/ask.ts';
import { freePort } from '../academy/start.ts';

/** What an academy is made of; nothing of it is changed here, files are only added. */
const PARTS = [
  'src',
  'db',
  'public',
  'content',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const LESSON = '/courses/first-invoice/look-around';

const LESSON_IN_GERMAN = `---
title: Umsehen
summary: Die vier Orte, und was der Zustand einer Rechnung sagt.
objectives:
  - text: Für jede der vier täglichen Aufgaben gleich die richtige Seite öffnen.
    measure: Eingang, Rechnungen, Berichte und Profil beim ersten Versuch geöffnet.
materials:
  - Die Einladung
---

Am ersten Morgen hat sie jedes Menü geöffnet und wieder geschlossen.

<Callout kind="note">

Nichts davon war falsch.

</Callout>
`;

const folder = mkdtempSync(join(tmpdir(), 'everboard-language-'));
let child: ChildProcess;
let learner: Client;

/** Adds German as the guide says: a folder of words, and a text beside the others. */
function addGerman(): void {
  for (const file of readdirSync(join(root, 'src/i18n/en'))) {
    const words = readFileSync(join(root, 'src/i18n/en', file), 'utf8');
    const spoken = words
      .replaceAll("plural('en'", "plural('de'")
      .replace("title: 'Your learning'", "title: 'Ihr Lernbereich'")
      .replace("submit: 'Sign in'", "submit: 'Anmelden'");
    writeFileSync(join(folder, 'src/i18n/de', file), spoken);
  }
  const compiler = join(folder, 'src/catalog/compile/wordings');
  const said = readFileSync(join(compiler, 'en.ts'), 'utf8').replace("note: 'Note'", "note: 'Hinweis'");
  writeFileSync(join(compiler, 'de.ts'), said);
  const module = 'content/courses/first-invoice/modules/look-around/de.mdx';
  writeFileSync(join(folder, module), LESSON_IN_GERMAN);
}

beforeAll(async () => {
  for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  cpSync(join(folder, 'src/i18n/en'), join(folder, 'src/i18n/de'), { recursive: true });
  addGerman();
  const port = await freePort();
  child = spawn(process.execPath, ['src/cli/start.ts'], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: String(port), NODE_ENV: 'production' },
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      printed += chunk;
      if (printed.includes('The academy is open at')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`The academy did not open:\n${printed}`)));
  });
  const academy = { port, origin: `http://localhost:${port}` };
  const { cookie } = await signedIn(academy, 'learner-basic');
  learner = clientOf(academy, cookie);
}, 400_000);

afterAll(() => {
  child.removeAllListeners('exit').kill();
  rmSync(folder, { recursive: true, force: true });
});

const page = async (path: string) => parse((await learner.get(path)).text);

test('a language that was added by files alone is offered, chosen and spoken', async () => {
  const learn = await page('/learn?lang=de');
  expect(learn.querySelector('html')?.getAttribute('lang')).toBe('de');
  expect(learn.querySelector('title')?.text).toContain('Ihr Lernbereich');
  expect(learn.querySelectorAll('.site-languages a').map((link) => link.text.trim())).toEqual([
    'English',
    'Deutsch',
    '日本語',
  ]);
});

test('dates and numbers take the form of that language', async () => {
  const account = await page('/profile?lang=de');
  expect(account.text).toMatch(
    /\d{1,2}\. (Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/,
  );
});

test('a lesson that is written in it is read in it, one that is not is read in the base language and marked so', async () => {
  const written = await page(`${LESSON}?lang=de`);
  expect(written.querySelector('h1')?.text).toBe('Umsehen');
  expect(written.querySelector('.prose')?.text).toContain('Am ersten Morgen');
  expect(written.querySelector('.callout-label')?.text).toBe('Hinweis');
  const unwritten = await page('/courses/first-invoice/send-in-an-invoice?lang=de');
  expect(unwritten.querySelector('html')?.getAttribute('lang')).toBe('de');
  expect(unwritten.querySelector('.prose')?.getAttribute('lang')).toBe('en');
  expect(unwritten.querySelector('h1')?.getAttribute('lang')).toBe('en');
  expect(unwritten.querySelector('main')?.text).toContain('you read it in Englisch');
});
