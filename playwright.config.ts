import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './src/cli/browser.ts';

const executablePath = process.env.CHROMIUM_PATH || findBrowser();

const offline = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // A machine that is shared can be many times as slow as one that is not.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 30_000,
    // To record everything costs an eighth of the time; `--trace on` does when something is looked for.
    trace: 'off',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Chromium refuses its sandbox to root.
      args: process.getuid?.() === 0 ? [...offline, '--no-sandbox'] : offline,
    },
  },
  projects: [{ name: 'chromium' }],
});
