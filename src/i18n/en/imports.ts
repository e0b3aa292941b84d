import type { ImportKind } from '../../domain/import/columns.ts';
import type { RowProblem, Wanted } from '../../domain/import/problem.ts';
import type { ImportRemark } from '../../domain/import/remark.ts';
import type { ImportCounts } from '../../domain/import/report.ts';
import { plural } from '../plural.ts';
import { feed } from './feed.ts';

const kinds: Readonly<Record<ImportKind, string>> = {
  accounts: 'Accounts',
  people: 'People',
  events: 'Product events',
  tickets: 'Tickets',
};

/** What should have stood there, where the words of the feed do not fit or are not enough. */
const wanted: Readonly<Record<Wanted, string>> = {
  ...feed.expected,
  'known-person': 'the id, external id or address of a person who is here; import people first',
  'known-account': 'the short name or external id of an account that is here; import accounts first',
  'person-of-account': 'the account of a new person',
  object: 'a JSON object, such as {"invoices": 5}',
  'new-account':
    'the short name or external id of an account; for a new one Latin letters, digits and hyphens',
  'new-name': 'the name of the company: the account is new',
  column: 'a column that is known',
  'column-once': 'each column once',
  'needed-column': 'this column in the first row',
  cells: 'as many cells as the first row has columns',
  quotes: 'quotation marks that are closed and doubled inside a cell; nothing after this line was read',
  utf8: 'UTF-8; nothing after this line was read. Save the file as “CSV UTF-8”',
  'short-row': 'a row of at most 128 KB; nothing after this line was read. Is a quotation mark left open?',
  rows: 'a first row with the names of the columns, and rows below it',
  'fewer-rows': 'at most 100,000 rows; split the file',
  'person-named': 'a person_id or an email',
  role: 'learner or champion',
  'own-role': 'the role they have; it is changed on the person’s page',
  language: 'a language of the academy: en or ja',
  line: 'a text of 1 to 200 characters on one line',
  json: 'a JSON object, such as {"invoices": 5}',
  'after-opening': 'a time no earlier than opened_at',
  'ticket-of-account': 'an id that no ticket of another account has',
  once: 'each of them on one line',
  'one-a-day': 'one value a day',
  history: 'what stands for that time',
};

/** What it is held against, where that has to be said. */
const againsts: Partial<Record<Wanted, (against: string) => string>> = {
  column: (names) => (names.includes(',') ? `: ${names}` : `; did you mean ${names}?`),
  cells: (count) => ` (${count})`,
  once: (line) => `; the other is line ${line}`,
  'one-a-day': (line) => `; line ${line} says another`,
  history: (value) => `: ${value}`,
};

export const imports = {
  title: 'Import',
  lead: 'Take accounts, people, events and tickets over from files. A file is looked at first; you see every row that cannot be taken before anything is written.',
  kinds,
  kind: 'What the file is of',
  file: 'CSV file',
  fileHint: 'UTF-8, at most 50 MB. The first row names the columns, in any order.',
  check: 'Check the file',
  checkHint: 'Nothing is written yet. A file of 50 MB takes up to a minute.',
  missingKind: 'Choose what the file is of.',
  missingFile: 'Choose a file that has something in it.',
  tooLarge: 'This file is over 50 MB. Split it; nothing of it was kept.',
  templates: 'Templates',
  templatesLead:
    'Each has the columns and two rows as an example. Put your rows in their place; columns you have nothing for can go.',
  template: (kind: string) => `Template: ${kind}`,
  order: 'Accounts first, then people, then events and tickets: rows name those that are here already.',
  dryRun: (kind: string) => `${kind}: what the file comes to`,
  importedFrom: (name: string) => `From ${name}.`,
  fileNamed: (name: string) => `From ${name}. Nothing has been written.`,
  counts: 'Rows of the file',
  rows: 'Rows',
  outcomes: {
    fresh: 'New',
    changed: 'Changed',
    same: 'Already there',
    bad: 'Bad',
  },
  ready: 'Every row can be taken.',
  readyHint: 'The file is imported whole or not at all. What is there already stays as it is.',
  confirm: (count: string) => `Import ${count}`,
  rowCount: (count: number, text: string) =>
    plural('en', count, { one: `${text} row`, other: `${text} rows` }),
  nothingNew: 'Everything in this file is there already.',
  nothingNewHint: 'There is nothing to import.',
  bad: (count: number, text: string) =>
    plural('en', count, { one: `${text} row cannot be taken.`, other: `${text} rows cannot be taken.` }),
  headerWrong: 'The first row is not as it should be: no other row was looked at.',
  remarks: 'Worth a second look',
  remark: ({ column, found, near, line, rows }: ImportRemark) =>
    `${column}, line ${line}${plural('en', rows, { one: '', other: ` and ${rows - 1} more` })}: neither content nor another account has “${found}”.${near === null ? '' : ` Did you mean “${near}”?`}`,
  badHint: 'Nothing is imported until every row is right. Mend the file and choose it again.',
  badRows: 'What is wrong, by line',
  line: 'Line',
  column: 'Column',
  found: 'Found',
  wanted: 'Expected',
  wholeRow: 'the whole row',
  nothing: 'nothing',
  more: (_count: number, text: string) => `And ${text} more.`,
  all: 'All of them as CSV',
  done: 'Imported.',
  doneHint: 'The facts count from their own dates, in every report.',
  again: 'Import another file',
  gone: 'This check is no longer kept. Choose the file again.',
  expected: ({ wanted: what, against }: Pick<RowProblem, 'wanted' | 'against'>) =>
    `${wanted[what]}${against === undefined ? '' : (againsts[what]?.(against) ?? '')}`,
  /** For the command line. */
  progress: (rows: number) =>
    plural('en', rows, { one: `${rows} row looked at`, other: `${rows} rows looked at` }),
  summary: ({ rows, fresh, changed, same, bad }: ImportCounts) =>
    `${plural('en', rows, { one: `${rows} row`, other: `${rows} rows` })}: ${fresh} new, ${changed} changed, ${same} already there, ${bad} bad.`,
  problem: (column: string | null, found: string | null, expected: string) =>
    `${column ?? 'row'}: found ${found ?? 'nothing'}, expected ${expected}`,
};
