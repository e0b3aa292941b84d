import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserOrInstall } from './browser.ts';
import { buildIfNeeded } from './build.ts';
import { prepareContent } from './prepare-content.ts';
import { add, noTests, ofPlaywright, ofVitest, sentence, type Tally } from './tally.ts';
import { ended, root, run, startTool, Unable } from './tools.ts';

const suites = ['unit', 'integration', 'e2e'] as const;

/** What takes too long for the usual run, by its file: every page in every look, and a picture of each. */
const longOnes: Readonly<Record<string, string>> = {
  crawl: 'tests/e2e/crawl.ts',
  sheet: 'tests/e2e/sheet.ts',
};
const results = join(root, 'test-results');

await run(async () => {
  const [first = '', ...rest] = process.argv.slice(2);
  const long = longOnes[first];
  if (long !== undefined) return runLong(long, rest);
  const suite = suites.find((name) => name === first);
  const filters = suite ? rest : process.argv.slice(2);
  const chosen = suite ? [suite] : suites;

  const plain = chosen.filter((name) => name !== 'e2e').flatMap((name) => filesOf(name, filters));
  const inBrowser = chosen.includes('e2e') ? filesOf('e2e', filters) : [];
  if (plain.length + inBrowser.length === 0) {
    throw new Unable(`No test file is called like that; there are the suites ${suites.join(', ')}.`);
  }

  mkdirSync(results, { recursive: true });
  await prepareContent(console.log);
  await buildIfNeeded(console.log);

  let tally = noTests;
  if (plain.length > 0) tally = add(tally, await runVitest(plain));
  if (inBrowser.length > 0) tally = add(tally, await runPlaywright(inBrowser));
  console.log(`\n${sentence(tally)}`);
  return tally.failed > 0 || tally.passed === 0 ? 1 : 0;
});

/** @param filters parts of names of tests; all where there are none */
async function runLong(file: string, filters: readonly string[]): Promise<number> {
  await prepareContent(console.log);
  await buildIfNeeded(console.log);
  const named = filters.length > 0 ? ['--grep', filters.join('|')] : [];
  const tally = await runPlaywright([file], ['--config', 'tests/e2e/aside.config.ts', ...named]);
  console.log(`\n${sentence(tally)}`);
  return tally.failed > 0 || tally.passed === 0 ? 1 : 0;
}

/** Test files of a suite whose path has one of the filters in it. */
function filesOf(suite: string, filters: readonly string[]): string[] {
  const files = globSync(`tests/${suite}/**/*.{test,spec}.ts`, { cwd: root }).sort();
  return files.filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)));
}

async function runVitest(files: readonly string[]): Promise<Tally> {
  const report = join(results, 'vitest.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await ended(startTool('vitest', ['run', ...reporters, ...files]));
  return ofVitest(code, reportIn(report));
}

async function runPlaywright(files: readonly string[], options: readonly string[] = []): Promise<Tally> {
  const report = join(results, 'e2e.json');
  rmSync(report, { force: true });
  let browser: string;
  try {
    browser = await browserOrInstall(console.log);
  } catch (problem) {
    if (!(problem instanceof Unable)) throw problem;
    console.error(problem.message);
    return { ...noTests, failed: 1 };
  }
  const patterns = files.map((file) => file.replaceAll(/[.\\[\]()+^$]/g, '\\$&'));
  const code = await ended(
    startTool('playwright', ['test', ...options, ...patterns], { env: { CHROMIUM_PATH: browser } }),
  );
  return ofPlaywright(code, reportIn(report));
}

function reportIn(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
