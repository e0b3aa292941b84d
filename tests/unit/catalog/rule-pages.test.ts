import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CODES } from '../../../src/catalog/codes.ts';

const root = join(import.meta.dirname, '../../..');

function codesInSource(): string[] {
  const folder = join(root, 'src/catalog');
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('examples.ts') && name !== 'codes.ts')
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  return [...new Set(source.match(/\bEB-[A-Z]+-[A-Z]+\b|\bEB-[A-Z]+\b/g))].sort();
}

test('every code that can be printed has a page, named in the index, and no page is left over', () => {
  const pages = readdirSync(join(root, 'docs/rules')).filter((name) => name.startsWith('EB-'));
  expect(pages.map((name) => name.replace('.md', '')).sort()).toEqual(codesInSource());
  expect(Object.keys(CODES)).toEqual(codesInSource());
  const index = readFileSync(join(root, 'docs/rules/README.md'), 'utf8');
  expect(pages.filter((page) => !index.includes(`(${page})`))).toEqual([]);
});
