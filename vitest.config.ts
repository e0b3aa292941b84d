import { defineConfig } from 'vitest/config';

/** Only to end a test that hangs: how fast something is, is no matter for a test. */
const PATIENCE_MS = 120_000;

const project = (name: string) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node' as const,
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
  },
});

export default defineConfig({ test: { projects: [project('unit'), project('integration')] } });
