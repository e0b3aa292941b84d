import {
  type Audience,
  decide,
  decideAudience,
  type Publishable,
  type Viewer,
} from '../../domain/audience.ts';

/** Who finds a stretch of text: those to whom everything is open that it lies behind, and every passage around it. */
export interface Reach {
  readonly behind: readonly Publishable[];
  readonly within: readonly Audience[];
}

export function isOpen({ behind, within }: Reach, viewer: Viewer, now: Date): boolean {
  return (
    behind.every((content) => decide(content, viewer, now).open) &&
    within.every((audience) => decideAudience(audience, viewer).open)
  );
}

/** The same for all stretches of the same reach, however it came about. */
export function reachKey({ behind, within }: Reach): string {
  return JSON.stringify([
    behind.map(({ audience, status, publishAt }) => [audienceKey(audience), status, publishAt]),
    within.map(audienceKey),
  ]);
}

/** A reach by its key. */
export function reachOf(key: string): Reach {
  const [behind, within] = JSON.parse(key) as [
    [ReturnType<typeof audienceKey>, Publishable['status'], string | null][],
    ReturnType<typeof audienceKey>[],
  ];
  return {
    behind: behind.map(([audience, status, publishAt]) => ({
      audience: audienceOf(audience),
      status,
      publishAt,
    })),
    within: within.map(audienceOf),
  };
}

const audienceKey = ({ plans, industries, useCases, roles }: Audience) =>
  [plans, industries, useCases, roles] as const;

const audienceOf = ([plans, industries, useCases, roles]: ReturnType<typeof audienceKey>): Audience => ({
  plans,
  industries,
  useCases,
  roles,
});
