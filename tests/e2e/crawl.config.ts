import { defineConfig } from '@playwright/test';
import usual from '../../playwright.config.ts';

export default defineConfig({
  ...usual,
  testDir: '.',
  testMatch: 'crawl.ts',
  outputDir: '../../test-results/crawl',
  reporter: 'list',
});
