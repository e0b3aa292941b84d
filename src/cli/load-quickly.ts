import { enableCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';
import { root } from './tools.ts';

/**
 * Spares a command what it would spend before it begins: reading and translating a thousand modules of source is half
 * of what an author waits for. To be called before anything large is imported.
 */
export function loadQuickly(): void {
  enableCompileCache(join(root, 'node_modules/.cache/everboard'));
  registerHooks({
    resolve(specifier, context, next) {
      const { parentURL = '' } = context;
      // For each of its hundred modules Node would read its package.json again, of 180 KB: a second in all.
      if (!specifier.startsWith('.') || !parentURL.includes('/node_modules/drizzle-orm/'))
        return next(specifier, context);
      return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true };
    },
  });
}
