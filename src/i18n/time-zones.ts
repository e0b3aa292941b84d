import type { Messages } from './en/messages.ts';
import { valueName } from './values.ts';

/** A time zone to choose: its place and what its time is called, under its part of the world. */
export interface TimeZoneOption {
  readonly value: string;
  readonly label: string;
  /** '' for UTC and what lies in no part of the world. */
  readonly group: string;
}

interface Reader {
  readonly language: string;
  readonly messages: Messages;
}

/** Asking for a name is slow, and there are four hundred of them. */
const known = new Map<string, string>();

/** @param zones IANA names */
export function timeZoneOptions(zones: readonly string[], reader: Reader): TimeZoneOption[] {
  const collator = new Intl.Collator(reader.language);
  return zones
    .map((value) => optionOf(value, reader))
    .sort((a, b) => collator.compare(a.group, b.group) || collator.compare(a.label, b.label));
}

function optionOf(value: string, { language, messages }: Reader): TimeZoneOption {
  const [region = '', ...places] = value.split('/');
  if (places.length === 0) return { value, label: value, group: '' };
  const place = places.reverse().join(', ').replaceAll('_', ' ');
  return {
    value,
    label: messages.common.withNote(place, timeName(value, language)),
    group: valueName(messages, 'timeZoneRegion', region),
  };
}

/** “Central European Time”, 日本標準時; an offset such as GMT+7 where a time has no name. */
function timeName(timeZone: string, language: string): string {
  const key = `${language} ${timeZone}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  known.set(key, name);
  return name;
}
