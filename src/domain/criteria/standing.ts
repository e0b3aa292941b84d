import { accountAt, dealAt } from '../account.ts';
import { daysUntil } from '../due.ts';
import { seatsNeeded, timesSeen, whenActive } from './account.ts';
import type { Criterion, Standing } from './criterion.ts';
import { personParts } from './people.ts';
import { beganAt, holdsAt } from './stretches.ts';
import type { Subject } from './subject.ts';
import { neededOf, whenHolds } from './when.ts';

type Counted = Pick<Standing, 'have' | 'need' | 'of' | 'unit' | 'missing' | 'parts'>;

/** How a criterion stands at a moment, part by part: whether it holds, since when, how far it is, and who is missing. */
export function standing(criterion: Criterion, subject: Subject, asOf: Date): Standing {
  const since = beganAt(whenHolds(criterion, subject), asOf.getTime());
  return {
    criterion,
    holds: since !== null,
    since: since === null || since === Number.NEGATIVE_INFINITY ? null : new Date(since).toISOString(),
    ...counted(criterion, subject, asOf),
  };
}

function counted(criterion: Criterion, subject: Subject, asOf: Date): Counted {
  const { history } = subject;
  const at = asOf.getTime();
  switch (criterion.kind) {
    case 'path':
    case 'quiz':
    case 'signed-in': {
      const people = personParts(criterion, subject).filter(({ counts }) => holdsAt(counts, at));
      const missing = people.filter(({ has }) => !holdsAt(has, at)).map(({ person }) => person);
      const need = Math.ceil((criterion.share * people.length) / 100);
      return { ...figures(people.length - missing.length, need, people.length, 'people'), missing };
    }
    case 'event':
      return figures(timesSeen(criterion.name, subject, asOf), criterion.times, null, 'events');
    case 'seats': {
      const deal = dealAt(history.changes, asOf);
      const active = whenActive(criterion, subject).filter((stretches) => holdsAt(stretches, at)).length;
      return figures(active, seatsNeeded(criterion, deal), deal.seats, 'seats');
    }
    case 'touch': {
      const held = history.touches.filter((touch) => touch.kind === criterion.touch && isKnown(touch.at, at));
      const { kickoffAt } = dealAt(history.changes, asOf);
      const isDated = criterion.touch === 'kickoff' && kickoffAt !== null && isKnown(kickoffAt, at);
      return figures(Math.max(held.length, isDated ? 1 : 0), 1, null, 'touches');
    }
    case 'plan': {
      const facts = criterion.state === 'agreed' ? history.plans : history.confirmations;
      const plans = new Set(facts.filter((fact) => isKnown(fact.at, at)).map(({ plan }) => plan));
      return figures(plans.size, 1, null, 'plans');
    }
    case 'days': {
      const deal = dealAt(history.changes, asOf);
      const since = criterion.since === 'contract' ? deal.contractAt : deal.kickoffAt;
      const { timeZone } = accountAt(history.id, history.changes, asOf);
      const gone = since === null ? 0 : Math.max(0, -daysUntil(since, asOf, timeZone));
      return figures(gone, since === null ? 0 : criterion.days, null, 'days');
    }
    default: {
      const parts = criterion.of.map((part) => standing(part, subject, asOf));
      const holding = parts.filter(({ holds }) => holds).length;
      return { ...figures(holding, neededOf(criterion), parts.length, 'parts'), parts };
    }
  }
}

function figures(have: number, need: number, of: number | null, unit: Standing['unit']): Counted {
  return { have, need, of, unit, missing: [], parts: [] };
}

function isKnown(fact: string, at: number): boolean {
  return Date.parse(fact) <= at;
}
