import { stringify } from 'yaml';
import type { CompletionDefinition } from '../domain/content.ts';
import { BASE_LANGUAGE } from '../domain/content.ts';
import { written } from '../domain/criteria/written.ts';
import type { Draft } from './laboratory.ts';

/** A draft as the MDX file to commit: a new version, effective from the first of next month, to be edited in words. */
export function draftFile(
  { base, criterion }: Draft,
  definitions: readonly CompletionDefinition[],
  now: Date,
): { readonly name: string; readonly text: string } {
  const version = Math.max(...definitions.map((one) => one.version)) + 1;
  const effective = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
  const id = `onboarded-${version}`;
  const words = base.words[BASE_LANGUAGE];
  const front = {
    id,
    title: words?.title ?? id,
    summary: words?.summary ?? '',
    version,
    effective: effective.toISOString().slice(0, 10),
    sentence: words?.sentence ?? '',
    criterion: written(criterion),
  };
  const text = `---\n${stringify(front, { lineWidth: 110 })}---\n\nTried in the laboratory on ${now.toISOString().slice(0, 10)}, beginning from version ${base.version}.\n`;
  return { name: `${id}.en.mdx`, text };
}
