import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parse as parseHtml } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { root } from '../../src/cli/tools.ts';
import { type Client, signedIn } from '../academy/ask.ts';
import { type Academy, startAcademy } from '../academy/start.ts';

const CONFIRMED = 'content/definitions/value-confirmed/en.mdx';

let academy: Academy;
let folder: string;
let csm: Client;

beforeAll(async () => {
  academy = await startAcademy();
  folder = dirname(academy.store);
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  csm = await signedIn(academy, 'csm');
});

afterAll(() => academy.stop());

/** The documented command, run where the academy runs. @returns what it printed */
function publish(env: Readonly<Record<string, string>> = {}): Promise<string> {
  return content('publish', env);
}

function content(verb: 'check' | 'publish', env: Readonly<Record<string, string>> = {}): Promise<string> {
  const command = [join(root, 'src/cli/content.mjs'), verb];
  const database = `file:${join(folder, 'academy.db')}`;
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      command,
      { cwd: folder, env: { PATH: process.env.PATH, DATABASE_URL: database, ...env } },
      (error, out, err) => (error === null ? resolve(out) : reject(new Error(`${out}\n${err}`))),
    );
  });
}

function change(from: string, to: string): void {
  const file = join(folder, CONFIRMED);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

/** Ids of the accounts that the scorecard counts as onboarded. */
async function onboarded(): Promise<Set<string>> {
  const answer = await csm.get('/reports/scorecard/cohort-completion-rate.csv');
  expect(answer.status).toBe(200);
  const rows: Record<string, string>[] = parse(answer.text, { bom: true, columns: true });
  return new Set(rows.filter(({ numerator }) => numerator === '1').map(({ account_id = '' }) => account_id));
}

/** What the command said of each account: its id, before and after. */
function told(out: string): Map<string, readonly [string, string]> {
  const lines = [...out.matchAll(/^ {2}.+ \(([a-z0-9-]+)\): (.+) → (.+)$/gm)];
  return new Map(lines.map(([, id = '', before = '', now = '']) => [id, [before, now]]));
}

async function changeShown(language = 'en'): Promise<readonly (readonly string[])[]> {
  const { text } = await csm.get('/reports/definitions', { 'accept-language': language });
  const rows = parseHtml(text).querySelectorAll('#change tbody tr');
  return rows.map((row) => row.querySelectorAll('th, td').map((cell) => cell.text.trim()));
}

describe('a definition that is changed while the academy runs', () => {
  test('a raised threshold takes the status from those who miss it, and command and page say from whom', async () => {
    const before = await onboarded();
    expect(await changeShown()).toEqual([]);
    change('- seats: {share: 50, days: 30}', '- seats: {share: 90, days: 30}');
    const checked = await content('check');
    expect(checked).toContain('EB-DEFINITION-REWRITTEN (warning)');
    expect(checked).toContain('\nOnce it is published:\n');
    const out = await publish();
    const said = told(out);
    expect(said.size).toBeGreaterThan(0);
    expect(told(checked)).toEqual(said);
    await vi.waitFor(async () => expect(await onboarded()).not.toEqual(before), { timeout: 10_000 });

    const after = await onboarded();
    const lost = [...before].filter((id) => !after.has(id));
    expect(lost.length).toBeGreaterThan(0);
    for (const id of lost) {
      expect(said.get(id)?.[0]).toMatch(/^Onboarded on .*, by version 2$/);
      expect(said.get(id)?.[1]).toMatch(/^(In onboarding|Left without being onboarded), by version 2$/);
    }
    for (const [id, [, now]] of said) expect(after.has(id), id).toBe(now.startsWith('Onboarded'));
    const undated = (words: readonly string[]) => words.join().replaceAll(/ on [^,]+/g, '');
    const shown = (await changeShown()).map(([, ...words]) => undated(words));
    expect(shown.sort()).toEqual([...said.values()].map(undated).sort());
    const state = (words: string) => words.split(/ on |, by /)[0];
    const others = [...said.values()].filter(([from, to]) => state(from) !== state(to)).length;
    expect(others).toBeGreaterThan(0);
    const some = others === 1 ? 'one account has' : `${others} accounts have`;
    expect(said.size).toBeGreaterThan(others + 1);
    const { text } = await csm.get('/reports/definitions');
    for (const told of [out, parseHtml(text).querySelector('#change p')?.text ?? ''])
      expect(told).toContain(
        `By it ${some} another status; ${said.size - others} accounts are onboarded as before, but on another date or by another version.`,
      );
    expect((await changeShown('ja')).flat().join()).toContain('オンボーディング中（第2版による）');
  });

  test('taken back, everyone has the status they had', async () => {
    const before = await onboarded();
    change('- seats: {share: 90, days: 30}', '- seats: {share: 50, days: 30}');
    const said = told(await publish());
    await vi.waitFor(async () => expect(await onboarded()).not.toEqual(before), { timeout: 10_000 });
    const after = await onboarded();
    const won = [...after].filter((id) => !before.has(id));
    expect(won.length).toBeGreaterThan(0);
    for (const id of won) expect(said.get(id)?.[1]).toMatch(/^Onboarded on .*, by version 2$/);
  });

  test('a new version judges from its effective date, and leaves who was onboarded before as they were', async () => {
    const before = await onboarded();
    const text = readFileSync(join(folder, CONFIRMED), 'utf8');
    const month = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
    const easier = text
      .replace('id: value-confirmed', 'id: people-came')
      .replace('version: 2', 'version: 3')
      .replace(/effective: .*/, `effective: ${month}`)
      .replace(/criterion:[\s\S]*?---/, 'criterion: {signedIn: {share: 1}}\n---');
    mkdirSync(join(folder, 'content/definitions/people-came'));
    writeFileSync(join(folder, 'content/definitions/people-came/en.mdx'), easier);
    const ja = readFileSync(join(folder, 'content/definitions/value-confirmed/ja.mdx'), 'utf8');
    writeFileSync(join(folder, 'content/definitions/people-came/ja.mdx'), ja);
    const said = told(await publish());
    await vi.waitFor(async () => expect((await onboarded()).size).toBeGreaterThan(before.size), {
      timeout: 10_000,
    });
    const after = await onboarded();
    for (const id of before) if (!said.has(id)) expect(after.has(id), id).toBe(true);
    const won = [...after].filter((id) => !before.has(id));
    for (const id of won)
      expect(said.get(id)).toEqual([
        expect.stringMatching(/^(In onboarding|Left without being onboarded), by version 2$/),
        expect.stringMatching(/^Onboarded on .*, by version 3$/),
      ]);
  });

  test('without a database, or with one that cannot be read, the content is in force and it says so', async () => {
    change('share: 50, days: 30', 'share: 51, days: 30');
    expect(await publish({ DATABASE_URL: `file:${join(folder, 'nowhere.db')}` })).toContain(
      'There is no database here',
    );
    change('share: 51, days: 30', 'share: 50, days: 30');
    writeFileSync(join(folder, 'broken.db'), 'this is no database'.repeat(100));
    const out = await publish({ DATABASE_URL: `file:${join(folder, 'broken.db')}` });
    expect(out).toContain('Whose status changed cannot be told here');
    expect(out).toContain('Published');
  });
});
