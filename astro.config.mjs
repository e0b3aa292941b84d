// @ts-check
import { fileURLToPath } from 'node:url';
import node from '@astrojs/node';
import { defineConfig, passthroughImageService } from 'astro/config';

/**
 * Packages go into the built server too: it answers sooner and takes half the memory. Not in dev, where
 * packages that are no ES modules have to stay outside, nor those with native code.
 * @type {import('vite').Plugin}
 */
const oneBundle = {
  name: 'everboard-one-bundle',
  apply: 'build',
  config: () => ({
    ssr: { noExternal: true, external: ['@libsql/client', 'libsql', '@node-rs/argon2'] },
  }),
};

/** @param {string} folder in the root */
const below = (folder) => fileURLToPath(new URL(`${folder}/**`, import.meta.url));

export default defineConfig({
  output: 'server',
  adapter: node({
    mode: 'middleware',
    staticHeaders: true,
    // A file to be imported; the front lets no other body come to more than 1 MiB.
    bodySizeLimit: 51 * 1024 * 1024,
    // The front packs whole answers anyway, and a page that fails halfway becomes the error page.
    experimentalDisableStreaming: true,
  }),
  cacheDir: './.astro/',
  trailingSlash: 'never',
  compressHTML: true,
  prefetch: false,
  // The middleware checks origins against ACADEMY_URL, JSON included, and sends the CSP itself.
  security: { checkOrigin: false },
  session: false,
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  markdown: { syntaxHighlight: 'prism' },
  build: { inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // All of it is smaller than one request more, and a page that is visited next has it already.
      cssCodeSplit: false,
      rolldownOptions: {
        onLog(level, log, print) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
        },
      },
    },
    // Thousands of texts, and what is made of them: `npm run dev` follows the texts by itself.
    server: { watch: { ignored: ['content', '.everboard'].map(below) } },
    plugins: [oneBundle],
  },
});
