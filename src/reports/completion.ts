import { completionOf } from '../domain/completion.ts';
import type { Subject } from '../domain/week/subject.ts';
import { type StandingView, standingView } from './criterion-words.ts';
import { stateInWords, type WeekReader } from './week.ts';

/** Whether an account is onboarded, by what, and what is missing, in words. */
export interface CompletionView {
  readonly onboarded: boolean;
  /** There is a contract. */
  readonly begun: boolean;
  readonly state: string;
  readonly version: number | null;
  /** Null where no definition judges it. */
  readonly standing: StandingView | null;
}

export function completionView(subject: Subject, reader: WeekReader): CompletionView {
  const live = reader.catalog.data.definitions.filter(({ status }) => status === 'live');
  const { state, definition, standing } = completionOf(subject.timeline, live, subject.asOf);
  return {
    onboarded: state === 'onboarded',
    begun: state !== 'before',
    state: stateInWords(subject, reader),
    version: state === 'before' ? null : (definition?.version ?? null),
    standing: state === 'before' || standing === null ? null : standingView(standing, reader),
  };
}
