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
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Chromium refuses its sandbox to root.
      args: process.getuid?.() === 0 ? [...offline, '--no-sandbox'] : offline,
    },
  },
  projects: [{ name: 'chromium' }],
});
