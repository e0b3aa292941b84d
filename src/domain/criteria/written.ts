import type { Criterion } from './criterion.ts';

/** A criterion as an author writes it in front matter. */
export type WrittenCriterion = { readonly [kind: string]: unknown };

export function written(criterion: Criterion): WrittenCriterion {
  switch (criterion.kind) {
    case 'path':
      return {
        path: { ...(criterion.paths.length > 0 ? { paths: criterion.paths } : {}), share: criterion.share },
      };
    case 'quiz':
      return { quiz: { id: criterion.quiz, share: criterion.share } };
    case 'signed-in':
      return { signedIn: { share: criterion.share } };
    case 'event':
      return { event: { name: criterion.name, times: criterion.times } };
    case 'seats':
      return { seats: { share: criterion.share, days: criterion.days } };
    case 'touch':
      return { touch: criterion.touch };
    case 'plan':
      return { plan: criterion.state };
    case 'days':
      return { days: { since: criterion.since, days: criterion.days } };
    case 'all':
    case 'any':
      return { [criterion.kind]: criterion.of.map(written) };
    case 'at-least':
      return { atLeast: { n: criterion.n, of: criterion.of.map(written) } };
  }
}
