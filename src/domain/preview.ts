import type { Profile } from './audience.ts';
import type { Path } from './content.ts';
import type { LearnerFacts, Opening } from './facts.ts';
import type { Visible } from './progress/visible.ts';

/** How far the customer is as whom one looks: just invited, half through what each of their paths requires, through all that is theirs. */
export const PREVIEW_PROGRESS = ['new', 'halfway', 'done'] as const;
export type PreviewProgress = (typeof PREVIEW_PROGRESS)[number];

export const PREVIEW_ROLES = ['learner', 'champion'] as const;

/** As whom someone who writes looks at the academy. */
export interface PreviewAs {
  readonly role: (typeof PREVIEW_ROLES)[number];
  readonly progress: PreviewProgress;
  /** A kind of customer, or the id of an account. */
  readonly as: Profile | string;
}

const DAY_MS = 86_400_000;

/** What such a customer would have done by `now`, one thing a minute up to it: made up, and never written down. */
export function previewFacts(visible: Visible, progress: PreviewProgress, now: Date): LearnerFacts {
  const halfway = visible.paths.flatMap((path) => {
    const asked = requiredOf(path, visible);
    return asked.slice(0, Math.floor(asked.length / 2));
  });
  const everything = visible.units.map(({ id }) => id);
  const done = new Set({ new: [], halfway, done: everything }[progress]);
  const units = visible.units.filter(({ id }) => done.has(id));
  const enrolled = new Date(now.getTime() - (progress === 'new' ? 0 : DAY_MS)).toISOString();
  const at = (index: number) => new Date(now.getTime() - (units.length - index) * 60_000).toISOString();
  return {
    enrollments: visible.paths.map(({ id }) => ({ path: id, at: enrolled })),
    openings: units.map(({ id }, index): Opening => ({ unit: id, at: at(index) })),
    completions: units.flatMap(({ kind, id, revision }, index) =>
      kind === 'module' ? [{ module: id, revision, at: at(index) }] : [],
    ),
    attempts: units.flatMap(({ kind, id, revision }, index) =>
      kind === 'quiz'
        ? [{ quiz: id, number: 1, revision, at: at(index), score: 1, maxScore: 1, passed: true }]
        : [],
    ),
    scopes: [],
  };
}

function requiredOf(path: Path, { courses, units }: Visible): string[] {
  const known = new Set(units.map(({ id }) => id));
  return path.courses
    .filter(({ required }) => required)
    .flatMap(({ id }) => courses.find((course) => course.id === id)?.modules ?? [])
    .filter((id) => known.has(id));
}
