import {
  ACCOUNT_PROPERTIES,
  ACCOUNT_STATUSES,
  type AccountProperty,
  DEAL_PROPERTIES,
  type DealProperty,
  type PropertyValue,
  SEGMENTS,
  TOUCH_MODELS,
} from '../account.ts';
import { isName } from '../person.ts';
import { canHaveBeen, readInstant } from './instant.ts';
import type { Expected } from './problem.ts';

export type Property = AccountProperty | DealProperty;
export const PROPERTIES: readonly Property[] = [...ACCOUNT_PROPERTIES, ...DEAL_PROPERTIES];

/** What came for a property: a value it can have, or what should have come instead. */
export type Reading = { readonly value: PropertyValue } | { readonly expected: Expected };

const LONGEST_WORD = 60;
const LONGEST_TEXT = 500;
const MOST_WORDS = 20;
const MOST_DOLLARS = 1e9;
const MOST_SEATS = 1e7;

/** Properties that every account has. */
const NEVER_EMPTY: readonly Property[] = ['name', 'timeZone'];

/**
 * Reads what someone outside says of a property. Words become codes: “Mid-Market” is `mid-market`. Null takes the
 * value away. Whether a CSM is there is not known here.
 */
export function readProperty(property: Property, found: unknown, now: Date): Reading {
  if (found === null && !NEVER_EMPTY.includes(property)) return { value: null };
  return READERS[property](found, now);
}

const READERS: Readonly<Record<Property, (found: unknown, now: Date) => Reading>> = {
  name: (found) => {
    const name = typeof found === 'string' ? found.normalize('NFC').trim() : '';
    return isName(name) ? { value: name } : { expected: 'name' };
  },
  plan: word,
  industry: word,
  useCases: (found) => {
    const all = typeof found === 'string' ? found.split(/[;,]/) : found;
    const words = Array.isArray(all) ? all.map(codeOf) : [null];
    if (words.length > MOST_WORDS || words.includes(null)) return { expected: 'words' };
    return { value: [...new Set(words.filter((code) => code !== null))] };
  },
  segment: oneOf(SEGMENTS, 'segment'),
  csm: (found) => (isId(found) ? { value: found } : { expected: 'staff' }),
  timeZone: (found) =>
    typeof found === 'string' && isTimeZone(found) ? { value: found } : { expected: 'time-zone' },
  status: oneOf(ACCOUNT_STATUSES, 'status'),
  touchModel: oneOf(TOUCH_MODELS, 'touch-model'),
  seats: (found) =>
    Number.isSafeInteger(found) && isFigure(found, MOST_SEATS) ? { value: found } : { expected: 'count' },
  mrr: (found) => (isFigure(found, MOST_DOLLARS) ? { value: found } : { expected: 'dollars' }),
  contractAt: (found, now) => {
    const at = readInstant(found);
    if (at === null) return { expected: 'time' };
    return canHaveBeen(at, now) ? { value: new Date(at).toISOString() } : { expected: 'past' };
  },
  kickoffAt: instant,
  renewalAt: instant,
  churnReason: (found) => {
    const text = typeof found === 'string' ? found.normalize('NFC').trim() : '';
    return text !== '' && text.length <= LONGEST_TEXT ? { value: text } : { expected: 'text' };
  },
};

function word(found: unknown): Reading {
  const code = codeOf(found);
  return code === null ? { expected: 'word' } : { value: code };
}

function oneOf(codes: readonly string[], expected: Expected): (found: unknown) => Reading {
  return (found) => {
    const code = codeOf(found);
    return code !== null && codes.includes(code) ? { value: code } : { expected };
  };
}

function instant(found: unknown): Reading {
  const at = readInstant(found);
  return at === null ? { expected: 'time' } : { value: new Date(at).toISOString() };
}

function isFigure(found: unknown, most: number): found is number {
  return typeof found === 'number' && found >= 0 && found <= most;
}

/** A word as content and accounts keep it: lower-case Latin letters, digits and single hyphens; null for another. */
export function codeOf(found: unknown): string | null {
  if (typeof found !== 'string') return null;
  const code = found
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
  return isCode(code) ? code : null;
}

export function isCode(word: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(word) && word.length <= LONGEST_WORD;
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const LONGEST_ID = 255;

/** Something another system can call its things by. */
export function isId(found: unknown): found is string {
  return (
    typeof found === 'string' && found.trim() !== '' && found.length <= LONGEST_ID && !/\p{Cc}/u.test(found)
  );
}
