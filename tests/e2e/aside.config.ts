import { defineConfig } from '@playwright/test';
import usual from '../../playwright.config.ts';

/** What takes too long for the usual run: every page there is in every look, and a picture of each. */
export default defineConfig({
  ...usual,
  testDir: '.',
  testMatch: ['crawl.ts', 'sheet.ts'],
  outputDir: '../../test-results/aside',
  fullyParallel: true,
  // A record of seven hundred pages takes gigabytes, and longer than to look at them; a failure names its page.
  use: { ...usual.use, trace: 'off' },
  globalTeardown: './sheet-index.ts',
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
});
