import type { Status } from '../domain/completion.ts';
import type { Messages } from './en/messages.ts';

/** An account's status and the version of the definition it is by. */
export function statusInWords(
  { state, at, definition }: Status,
  { status, by }: Messages['laboratory']['change'],
  date: (at: string) => string,
): string {
  const said = state === 'onboarded' ? status.onboarded(date(at ?? '')) : status[state];
  return definition === null ? said : by(said, definition.version);
}
