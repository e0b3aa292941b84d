import { defineConfig } from '@playwright/test';
import usual from '../../playwright.config.ts';

/** What takes too long for the usual run: every page there is in every look, and a picture of each. */
export default defineConfig({
  ...usual,
  testDir: '.',
  testMatch: ['crawl.ts', 'sheet.ts'],
  outputDir: '../../test-results/aside',
  fullyParallel: true,
  globalTeardown: './sheet-index.ts',
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
});
