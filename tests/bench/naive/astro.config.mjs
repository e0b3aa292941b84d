// @ts-check
import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import { defineConfig } from 'astro/config';

/** The academy a busy author would write in an afternoon, by the framework's own guides. A yardstick, not a model. */
export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  integrations: [mdx()],
  cacheDir: '../../../.everboard/bench/naive-cache',
});
