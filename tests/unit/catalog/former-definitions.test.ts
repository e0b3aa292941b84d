import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { keepFormer } from '../../../src/catalog/former-definitions.ts';
import { readInForce } from '../../../src/catalog/in-force.ts';
import { catalogPath, pointerPath } from '../../../src/catalog/layout.ts';
import { EVERYONE } from '../../../src/domain/audience.ts';
import { PLAIN_BRAND } from '../../../src/domain/brand/brand.ts';
import { type CatalogData, NO_NAMES } from '../../../src/domain/content.ts';

const store = mkdtempSync(join(tmpdir(), 'former-'));
afterEach(() => rmSync(store, { recursive: true, force: true }));

const OLD = '0'.repeat(64);

const NEXT: CatalogData = {
  digest: 'new',
  languages: ['en'],
  brand: PLAIN_BRAND,
  codes: EVERYONE,
  names: NO_NAMES,
  ...{ paths: [], courses: [], modules: [], quizzes: [], journeys: [], definitions: [] },
};

test('content published before there were completion definitions is followed by new content without a fault', async () => {
  const { definitions: _, ...old } = { ...NEXT, digest: OLD };
  for (const [path, text] of [
    [catalogPath(store, OLD), JSON.stringify(old)],
    [pointerPath(store), `${OLD}\n`],
  ] as const) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(await keepFormer(store, await readInForce(store), NEXT, new Date('2026-11-25T09:00:00Z'))).toBe(
    null,
  );
});
