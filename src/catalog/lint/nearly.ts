import type { Audience } from '../../domain/audience.ts';
import { type Academy, allEntries } from '../academy.ts';
import { closest } from '../closest.ts';
import { perEntry } from '../entry.ts';
import { impossible, type Reach } from './reach.ts';

/**
 * Of an audience that nobody can meet where it stands: a sentence that begins the advice where one of its values is
 * nearly one of those around it. Of the two, what the content names more seldom is the one mistyped.
 */
export function nearlyMeant(academy: Academy): (own: Audience, around: Reach) => string {
  return (own, around) => {
    const property = impossible([...around, own]);
    if (property === null) return '';
    const named = allEntries(academy).flatMap(audiencesOf);
    const count = (value: string) =>
      named.filter((audience) => (audience[property] as readonly string[]).includes(value)).length;
    for (const value of own[property]) {
      const near = closest(
        value,
        around.flatMap((audience): readonly string[] => audience[property]),
      );
      if (near === undefined) continue;
      return count(value) <= count(near)
        ? `Did you mean \`${near}\`? `
        : `\`${near}\`, which is written around it, is perhaps meant to be \`${value}\`. `;
    }
    return '';
  };
}

const audiencesOf = perEntry(({ content, pages }) => [
  content.audience,
  ...pages.flatMap(({ facts }) => facts?.passages.map(({ audience }) => audience) ?? []),
]);
