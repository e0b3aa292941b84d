import { join } from 'node:path';
import type { Places } from '../../catalog/build.ts';

/** npm runs its scripts in the repository's root. */
export const places: Places = { root: process.cwd(), store: join(process.cwd(), '.everboard') };
