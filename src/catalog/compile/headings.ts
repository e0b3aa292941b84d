import { createHash } from 'node:crypto';
import GithubSlugger from 'github-slugger';
import type { Audience } from '../../domain/audience.ts';

/**
 * Fragments for headings and tabs, each once in a body. A passage's own headings are numbered apart and end in letters
 * drawn from its audience: a reader of “limits-1” could tell that there is a “limits” they do not see.
 */
export function headingIds(): (words: string, within: readonly Audience[]) => string {
  const sluggers = new Map<string, GithubSlugger>();
  return (words, within) => {
    const passage =
      within.length === 0
        ? ''
        : `-${createHash('sha256').update(JSON.stringify(within)).digest('hex').slice(0, 4)}`;
    const slugger = sluggers.get(passage) ?? new GithubSlugger();
    sluggers.set(passage, slugger);
    return `${slugger.slug(words) || 'section'}${passage}`;
  };
}
