import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HTMLElement, NodeType, parse } from 'node-html-parser';
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
let csm: Client;

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
  csm = await signedIn(academy, 'csm');
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

/** Titles and summaries of what nobody has translated, as their authors wrote them; words that we might say too are left out. */
function untranslated(): string[] {
  const files = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' });
  const written = files.filter((file) => /(?:paths|courses|journeys).*en\.mdx$/.test(file));
  return written
    .filter((file) => !file.includes('look-around'))
    .flatMap((file) => {
      const front = readFileSync(join(root, 'content', file), 'utf8').split('---\n')[1] ?? '';
      return [...front.matchAll(/^\s*(?:- )?(?:title|summary|goal|outcome|celebrate|prompt): (.+)$/gm)];
    })
    .map(([, said = '']) => said.replace(/^(['"])(.*)\1$/, '$2'))
    .filter((said) => /\s\S+\s/.test(said));
}

/** A sentence, and the titles in it. */
const withTitles = (text: string) => [
  text.trim(),
  ...[...text.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title),
];

/** What a page says, with the language in which it is read out. A label that is a sentence of ours around a title has one language. */
function heard(element: HTMLElement, lang = ''): { text: string; lang: string }[] {
  const own = element.getAttribute?.('lang') ?? lang;
  const label = element.getAttribute?.('aria-label');
  // What describes a picture is its label, too.
  if (element.rawTagName === 'desc') return [{ text: element.text.trim(), lang: own }];
  const inside = element.childNodes.flatMap((node) => {
    if (node.nodeType === NodeType.TEXT_NODE)
      return withTitles(node.text).map((text) => ({ text, lang: own }));
    return node.nodeType === NodeType.ELEMENT_NODE ? heard(node as HTMLElement, own) : [];
  });
  return label ? [{ text: label, lang: own }, ...inside] : inside;
}

/** What is read out as German, though it is English. */
function misread(html: string): string[] {
  const english = new Set(untranslated());
  const body = parse(html).querySelector('body');
  return body === null
    ? []
    : heard(body, 'de')
        .filter(({ text, lang }) => lang !== 'en' && english.has(text))
        .map(({ text }) => text);
}

test.each([
  ['their own page', '/learn'],
  ['a path', '/paths/onboarding-basic'],
  ['a course', '/courses/first-invoice'],
  ['a course that waits for another', '/courses/train-your-team'],
  ['a lesson', '/courses/first-invoice/send-in-an-invoice'],
  ['a lesson beside others that are not translated', LESSON],
  ['what is found', '/search?q=invoice'],
  ['what is suggested while they type', '/search/suggestions?q=invoice'],
  ['their journey', '/journey'],
  ['their notes', '/notes'],
])('what is not translated is read out in its own language on %s', async (_, path) => {
  await learner.post('/notes', {
    lesson: 'first-invoice/send-in-an-invoice',
    activity: '',
    text: 'invoice',
    seen: '',
  });
  const { text } = await learner.get(path);
  const shown = `<body>${parse(text).querySelector('body')?.innerHTML ?? text}</body>`;
  expect(misread(shown)).toEqual([]);
});

test.each([
  ['an account', '/reports/accounts/sample-basic'],
  ['the week', '/reports'],
  ['what onboarded means', '/reports/definitions'],
  ['which lesson loses people', '/studio/lessons'],
  ['where a course loses people', '/studio/lessons/first-invoice'],
])('colleagues hear what is not translated in its own language on the page of %s', async (_, path) => {
  const { text } = await csm.get(`${path}?lang=de`);
  expect(misread(text)).toEqual([]);
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
