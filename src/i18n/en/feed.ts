import type { Expected, Problem } from '../../domain/feed/problem.ts';

const expected: Readonly<Record<Expected, string>> = {
  object: 'an object',
  messages: 'a list of messages',
  type: 'one of track, identify, group, page, screen, alias',
  text: 'a text of 1 to 500 characters',
  id: 'an id of 1 to 255 characters',
  'user-or-anonymous': 'a userId or an anonymousId',
  event: 'the name of an event, 1 to 200 characters without space at its ends',
  time: 'a time in ISO 8601 with Z or an offset, such as 2026-11-02T09:30:00Z, or a date',
  past: 'a time since 2000 and no later than a day from now',
  name: 'a name of at most 120 characters, on one line and without invisible ones',
  word: 'a code of Latin letters, digits and hyphens, at most 60',
  words: 'a list of at most 20 codes of Latin letters, digits and hyphens',
  segment: 'smb, mid-market or enterprise',
  status: 'trial, customer or churned',
  'touch-model': 'high, low or tech',
  'time-zone': 'an IANA time zone, such as Europe/Berlin',
  dollars: 'US dollars a month: a number of 0 or more, without unit or separators',
  count: 'a whole number of 0 or more',
  email: 'a complete email address',
  staff: 'the id or address of one of the vendor’s staff',
  'known-account': 'the id or external id of an account that is here',
  'known-person': 'the id, external id or address of a person who is here; identify them first',
  'account-of-person': 'the account this person belongs to',
  'person-of-account': 'an account for a new person, here or in traits.accountId',
  customer: 'a person of a customer, not one of the vendor’s staff',
  'free-email': 'an address that nobody else here has',
  'own-email': 'the address they were invited under; an admin changes it',
  'one-person': 'an id that belongs to this person and to nobody else',
  size: 'at most 32 KB a message',
};

export const feed = {
  expected,
  /** One sentence: where, what stood there, what should. */
  problem: ({ field, found, expected: what }: Problem) =>
    found === null
      ? `${field}: nothing found, expected ${expected[what]}`
      : `${field}: found ${found}, expected ${expected[what]}`,
};
