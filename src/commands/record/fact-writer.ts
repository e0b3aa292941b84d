import type { AccountHistory } from '../../domain/history.ts';
import type { Reading, Typed } from '../../domain/record/fields.ts';
import type { Database, Step } from '../../store/database.ts';
import type { Recorded } from '../../store/touches.ts';

/** What a writer of facts works with. */
export interface FactContext {
  readonly db: Database;
  readonly history: AccountHistory;
  readonly recorded: Recorded & { readonly recordedBy: string };
  /** A new id for the fact: the same for the same form. */
  readonly id: string;
}

/** How one kind of fact is written. */
export interface FactWriter<T> {
  /** Makes the fact of what was typed. */
  readonly read: (typed: Typed, history: AccountHistory, now: Date) => Reading<T>;
  readonly steps: (fact: T, context: FactContext) => readonly Step[];
  /** The verb it stands under in the record of acts; left out = the fact says itself who recorded it. */
  readonly act?: string;
}

/** One kind of fact, closed over its type. */
export type FactVerb = (
  typed: Typed,
  now: Date,
  context: FactContext,
) => Reading<{ readonly steps: readonly Step[]; readonly act: string | null }>;

export function factVerb<T>({ read, steps, act }: FactWriter<T>): FactVerb {
  return (typed, now, context) => {
    const reading = read(typed, context.history, now);
    return 'problems' in reading
      ? reading
      : { fact: { steps: steps(reading.fact, context), act: act ?? null } };
  };
}
