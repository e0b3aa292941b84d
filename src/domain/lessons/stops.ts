import type { Heading } from '../body.ts';
import { type AllHeadings, sameHeading } from '../reading.ts';

/** People who were lost, by the heading they were under last in the text of one language; '' above the first. */
export interface Stopped {
  readonly language: string;
  readonly heading: string;
  readonly people: number;
}

export interface StopsOf {
  /** In the order of the text; without a heading for what stands above the first. */
  readonly places: readonly { readonly heading: Heading | null; readonly people: number }[];
  /** At a heading that is not in the text any more. */
  readonly gone: number;
}

/** Where in a text people stopped, whichever language they read it in. @param texts its headings by language */
export function stopsByHeading(
  stopped: readonly Stopped[],
  shown: readonly Heading[],
  texts: ReadonlyMap<string, AllHeadings>,
): StopsOf {
  const is = shown.map(({ id }) => id);
  const people = new Map<string | null, number>();
  for (const { language, heading, people: count } of stopped) {
    const place = heading === '' ? '' : sameHeading(heading, texts.get(language) ?? [], is);
    people.set(place, (people.get(place) ?? 0) + count);
  }
  return {
    places: [null, ...shown].map((heading) => ({ heading, people: people.get(heading?.id ?? '') ?? 0 })),
    gone: people.get(null) ?? 0,
  };
}
