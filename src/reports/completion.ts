import { completionOf } from '../domain/completion.ts';
import { daysBetween, type Subject } from '../domain/week/subject.ts';
import { formatsFor } from '../i18n/index.ts';
import { type StandingView, standingView } from './criterion-words.ts';
import { liveAt } from './timelines.ts';
import { stateInWords, type WeekReader } from './week.ts';

/** Whether an account is onboarded, by what, and what is missing, in words. */
export interface CompletionView {
  readonly onboarded: boolean;
  /** There is a contract. */
  readonly begun: boolean;
  readonly state: string;
  readonly version: number | null;
  /** When first value came and how long it took, or that it has not come; null before there is a contract. */
  readonly firstValue: string | null;
  /** Null where no definition judges it. */
  readonly standing: StandingView | null;
}

export function completionView(subject: Subject, reader: WeekReader, isCustomer: boolean): CompletionView {
  const live = liveAt(reader.catalog.data.definitions, reader.now);
  const { state, definition, standing } = completionOf(subject.timeline, live, subject.asOf);
  return {
    onboarded: state === 'onboarded',
    begun: state !== 'before',
    state: stateInWords(subject, reader),
    firstValue: state === 'before' ? null : firstValueInWords(subject, reader),
    version: state === 'before' ? null : (definition?.version ?? null),
    standing:
      state === 'before' || standing === null ? null : standingView(standing, { ...reader, isCustomer }),
  };
}

function firstValueInWords({ timeline, asOf }: Subject, reader: WeekReader): string {
  const { startedAt, firstValueAt } = timeline;
  const said = reader.messages.journey;
  if (startedAt === null || firstValueAt === null || Date.parse(firstValueAt) > asOf.getTime())
    return said.noFirstValue;
  const days = Math.max(0, daysBetween(startedAt, new Date(firstValueAt)));
  return said.firstValue(days, formatsFor(reader).date(firstValueAt));
}
