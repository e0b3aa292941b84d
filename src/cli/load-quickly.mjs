// @ts-check
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const modules = new URL('node_modules/', root);
const cache = fileURLToPath(new URL('.cache/everboard', modules));

/**
 * Spares a command what it would spend before it begins: finding, reading and translating a thousand modules of source is
 * half of what an author waits for. To be called before anything large is imported, and from what needs no translation.
 */
export function loadQuickly() {
  enableCompileCache(cache);
  const known = recallPlaces();
  const found = new Map(known);
  registerHooks({
    resolve(specifier, context, next) {
      const { parentURL = '', conditions, importAttributes = {} } = context;
      if (specifier.startsWith('node:') || Object.keys(importAttributes).length > 0)
        return next(specifier, context);
      const isOurs = parentURL.startsWith(root.href) && !parentURL.startsWith(modules.href);
      if (isOurs && specifier.startsWith('.') && specifier.endsWith('.ts'))
        return {
          url: new URL(specifier, parentURL).href,
          format: 'module-typescript',
          shortCircuit: true,
        };
      // A package lies in the same place for all of our source.
      const from = isOurs && !specifier.startsWith('.') ? '' : parentURL;
      const asked = [specifier, from, conditions.includes('require') ? 'require' : 'import'].join(' ');
      const before = found.get(asked);
      if (before !== undefined) return { ...before, shortCircuit: true };
      const { url, format } = next(specifier, context);
      if (url.startsWith('file:')) found.set(asked, { url, format });
      return { url, format, shortCircuit: true };
    },
  });
  process.once('exit', () => found.size > known.size && keepPlaces(found));
}

const keptIn = `${cache}/places.json`;

/** Where a module lies stays so until something is installed, or this Node is another. */
function installed() {
  const { mtimeMs, ino } = statSync(new URL('.package-lock.json', modules));
  return [process.version, mtimeMs, ino].join(' ');
}

/** @returns {Map<string, { url: string, format?: string | null | undefined }>} */
function recallPlaces() {
  try {
    const { when, places } = JSON.parse(readFileSync(keptIn, 'utf8'));
    return new Map(when === installed() ? places : []);
  } catch {
    return new Map();
  }
}

/** @param {Map<string, { url: string, format?: string | null | undefined }>} places */
function keepPlaces(places) {
  try {
    const draft = `${keptIn}.${process.pid}`;
    writeFileSync(draft, JSON.stringify({ when: installed(), places: [...places] }));
    renameSync(draft, keptIn);
  } catch {
    // Without it the next command takes longer.
  }
}
