import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What each part of the house may import from the rest of it; its own files always. */
const DOORS: Record<string, readonly string[]> = {
  domain: [],
  i18n: ['domain'],
  db: ['domain'],
  catalog: ['domain'],
  store: ['domain', 'db'],
  auth: ['domain', 'db', 'store'],
  commands: ['domain', 'i18n', 'catalog', 'store', 'auth', 'reports', 'channels'],
  reports: ['domain', 'i18n', 'catalog', 'store', 'auth', 'commands', 'channels'],
  channels: ['domain', 'i18n', 'catalog', 'store', 'auth', 'commands', 'reports'],
  components: ['domain', 'i18n', 'styles', 'layouts'],
  layouts: ['domain', 'i18n', 'styles', 'components'],
  styles: [],
  sample: ['domain', 'i18n', 'db', 'catalog', 'store', 'auth', 'commands'],
  cli: ['*'],
  // pages, server, middleware.ts and whatever else stands directly in src/
  top: ['domain', 'i18n', 'catalog', 'store', 'auth', 'commands', 'reports', 'channels'].concat([
    'components',
    'layouts',
    'styles',
    'top',
  ]),
};

/** Where a type may be named though the thing itself may not be used: it leaves nothing in the running code. */
const TYPE_DOORS: Record<string, readonly string[]> = {
  components: ['catalog', 'reports'],
  layouts: ['catalog', 'reports'],
};

/** The packages that the pure floor may use. */
const PURE_PACKAGES = ['pure-rand', 'd3-array', 'culori'];

interface Import {
  readonly from: string;
  readonly line: number;
  readonly typeOnly: boolean;
}

const STATEMENT =
  /^[ \t]*(import|export)\s+(type\s+)?((?:[\w*${}\s,]|\/\/.*|\/\*[^*]*\*\/)*?)\s*\bfrom\s*(['"])([^'"\n]+)\4|\bimport\s*\(?\s*(['"])([^'"\n]+)\6/gm;

function importsOf(text: string): Import[] {
  return [...text.matchAll(STATEMENT)].map((found) => {
    const names = (found[3] ?? '').match(/^\s*\{([^}]*)\}\s*$/)?.[1];
    const eachIsType = names?.split(',').every((name) => name.trim() === '' || /^\s*type\s/.test(name));
    return {
      from: found[5] ?? found[7] ?? '',
      line: text.slice(0, found.index + found[0].length).split('\n').length,
      typeOnly: found[2] !== undefined || eachIsType === true,
    };
  });
}

/** The part of the house a file belongs to; null outside of src/ and db/. */
function partOf(path: string): string | null {
  const [top, folder, ...rest] = path.split('/');
  if (top === 'db') return folder === 'sample' ? 'sample' : 'db';
  if (top !== 'src') return null;
  return rest.length > 0 && folder !== undefined && folder in DOORS ? folder : 'top';
}

/** One sentence for each import of the file that its floor does not allow. */
function breaches(path: string, text: string): string[] {
  const part = partOf(path) ?? '';
  const doors = DOORS[part] ?? [];
  return importsOf(text).flatMap(({ from, line, typeOnly }) => {
    const place = `${path}:${line}`;
    if (!from.startsWith('.')) {
      const pure = PURE_PACKAGES.some((name) => from === name || from.startsWith(`${name}/`));
      return part === 'domain' && !pure
        ? [`${place}: domain is pure and may not use the package ${from}`]
        : [];
    }
    const target = partOf(normalize(join(dirname(path), from)));
    if (target === null || target === part || doors.includes('*') || doors.includes(target)) return [];
    if (typeOnly && TYPE_DOORS[part]?.includes(target)) return [];
    return [`${place}: ${part} may not import from ${target} (${from})`];
  });
}

function sourceFiles(): string[] {
  return ['src', 'db'].flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|mts|js|mjs|astro)$/.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  );
}

describe('the floors of the house', () => {
  it('are kept: no file imports from a floor above, from beside it, or past its door', () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap((path) => breaches(path, readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
  });

  it.each([
    ['domain reaches up', 'src/domain/a/b.ts', "import { x } from '../../catalog/catalog.ts';"],
    ['domain takes a type from above', 'src/domain/a.ts', "import type { X } from '../store/x.ts';"],
    ['domain uses a package', 'src/domain/a.ts', "import { z } from 'zod';"],
    ['domain uses Node', 'src/domain/a.ts', "import 'node:fs';"],
    ['domain imports late', 'src/domain/a.ts', "const x = await import('../store/x.ts');"],
    ['domain passes on what is above', 'src/domain/a.ts', "export * from '../store/x.ts';"],
    ['domain speaks a language', 'src/domain/a.ts', "import { t } from '../i18n/index.ts';"],
    ['catalog reads the database', 'src/catalog/a.ts', "import { db } from '../../db/client.ts';"],
    ['catalog looks sideways', 'src/catalog/a.ts', "import { x } from '../store/x.ts';"],
    ['store looks sideways', 'src/store/a.ts', "import { x } from '../auth/x.ts';"],
    ['auth looks at content', 'src/auth/a.ts', "import { x } from '../catalog/x.ts';"],
    ['store calls a command', 'src/store/a.ts', "import { x } from '../commands/x.ts';"],
    ['a command opens the database itself', 'src/commands/a.ts', "import { x } from '../../db/client.ts';"],
    ['a report renders', 'src/reports/a.ts', "import X from '../components/X.astro';"],
    ['a page opens the database itself', 'src/pages/a/b.astro', "import { x } from '../../../db/client.ts';"],
    ['a component reads the store', 'src/components/X.astro', "---\nimport { x } from '../store/x.ts';\n---"],
    ['a component uses the catalog', 'src/components/X.astro', "import { x } from '../catalog/x.ts';"],
    [
      'a component mixes a type and a thing',
      'src/layouts/X.astro',
      "import { type X, y } from '../reports/x.ts';",
    ],
    ['the database knows the store', 'db/client.ts', "import { x } from '../src/store/x.ts';"],
  ])('would be found broken where %s', (_, path, text) => {
    expect(breaches(path, text)).toHaveLength(1);
  });

  it.each([
    ['domain uses chance', 'src/domain/quiz/a.ts', "import { x } from 'pure-rand/distribution/uniformInt';"],
    ['domain uses domain', 'src/domain/quiz/a.ts', "import { x } from '../due.ts';"],
    ['auth uses the store', 'src/auth/a.ts', "import { x } from '../store/people.ts';"],
    ['a component names a type', 'src/components/X.astro', "import type { X } from '../reports/x.ts';"],
    [
      'a component names types only',
      'src/components/X.astro',
      "import { type X, type Y } from '../catalog/x.ts';",
    ],
    ['a page commands', 'src/pages/a.ts', "import { x } from '../commands/x.ts';"],
    ['the start opens the database', 'src/cli/start.ts', "import { x } from '../../db/client.ts';"],
    ['middleware uses the server', 'src/middleware.ts', "import { x } from './server/x.ts';"],
  ])('are kept where %s', (_, path, text) => {
    expect(breaches(path, text)).toEqual([]);
  });

  it('sees an import with a comment among its names', () => {
    const text = "import {\n  a, // 'a' for all\n  b,\n} from '../store/b.ts';";
    expect(breaches('src/catalog/x.ts', text)).toHaveLength(1);
  });

  it('names file and line of what breaks them, over several lines too', () => {
    const text = "import { a } from './a.ts';\n\nimport {\n  b,\n  c,\n} from '../store/b.ts';\n";
    expect(breaches('src/catalog/x.ts', text)).toEqual([
      'src/catalog/x.ts:6: catalog may not import from store (../store/b.ts)',
    ]);
  });
});
