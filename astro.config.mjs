// @ts-check
import node from '@astrojs/node';
import { defineConfig, passthroughImageService } from 'astro/config';

export default defineConfig({
  output: 'server',
  adapter: node({
    mode: 'middleware',
    staticHeaders: true,
    bodySizeLimit: 1024 * 1024,
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
      rolldownOptions: {
        onLog(level, log, print) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
        },
      },
    },
    ssr: { noExternal: true, external: ['@libsql/client', 'libsql', '@node-rs/argon2'] },
  },
});
