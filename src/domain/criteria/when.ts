import { whenPassed, whenPlanned, whenSeatsUsed, whenSeen, whenTouched } from './account.ts';
import type { Criterion } from './criterion.ts';
import { personParts } from './people.ts';
import { type Stretches, whereAtLeast, whereShare } from './stretches.ts';
import type { Subject } from './subject.ts';

/**
 * When a criterion holds, over an account's whole history. Whether it does at a moment depends on nothing that came
 * later, so this one answer serves every date; what lies after now says how it will be if nothing more happens.
 */
export function whenHolds(criterion: Criterion, subject: Subject): Stretches {
  switch (criterion.kind) {
    case 'path':
    case 'quiz':
    case 'signed-in': {
      const parts = personParts(criterion, subject);
      return whereShare(
        parts.map(({ counts }) => counts),
        parts.map(({ has }) => has),
        criterion.share,
      );
    }
    case 'event':
      return whenSeen(criterion, subject);
    case 'seats':
      return whenSeatsUsed(criterion, subject);
    case 'touch':
      return whenTouched(criterion, subject);
    case 'plan':
      return whenPlanned(criterion, subject);
    case 'days':
      return whenPassed(criterion, subject);
    default:
      return whereAtLeast(
        neededOf(criterion),
        criterion.of.map((part) => whenHolds(part, subject)),
      );
  }
}

/** How many parts of an all, any or at-least have to hold. */
export function neededOf(criterion: Extract<Criterion, { readonly of: readonly Criterion[] }>): number {
  if (criterion.kind === 'at-least') return criterion.n;
  return criterion.kind === 'all' ? criterion.of.length : 1;
}
