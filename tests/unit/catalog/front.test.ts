import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { listed, unlisted, withField } from '../../../src/catalog/change/front.ts';

const file = (front: string) => `---\n${front}---\n\nText --- with dashes.\n`;

test.each([
  ['a list in one line', 'modules: [one, two] # in order\n', 'modules: [one, two, new] # in order\n'],
  [
    'a list over lines',
    'modules:\n  - one # first\n  - two # last\nid: a\n',
    'modules:\n  - one # first\n  - two # last\n  - new\nid: a\n',
  ],
  ['a list without indentation', 'modules:\n- one\nid: a\n', 'modules:\n- one\n- new\nid: a\n'],
  ['a bracket over lines', 'modules: [\n  one,\n  two\n]\n', 'modules: [\n  one,\n  two, new\n]\n'],
  ['an empty list', 'modules: []\n', 'modules: [new]\n'],
  [
    'quotes and odd spaces elsewhere',
    'title:   "A: b"\n\n# why\nmodules: [ "one" ]\n',
    'title:   "A: b"\n\n# why\nmodules: [ "one", new ]\n',
  ],
  [
    'lines that end as on Windows',
    'modules:\r\n  - one\r\nid: a\r\n',
    'modules:\r\n  - one\r\n  - new\r\nid: a\r\n',
  ],
])('an id is added to %s, and nothing else changes', (_, before, after) => {
  const { length } = (parse(before) as { modules: string[] }).modules;
  expect(listed(file(before), 'x', 'modules', 'new', length)).toBe(file(after));
});

test.each([
  ['in one line', 'modules: [one, two]\n', 1, 'modules: [one, new, two]\n'],
  ['first in one line', 'modules: [one, two]\n', 0, 'modules: [new, one, two]\n'],
  [
    'over lines',
    'modules:\n  - one\n  # the end\n  - two\n',
    1,
    'modules:\n  - one\n  - new\n  # the end\n  - two\n',
  ],
  ['first over lines', 'modules:\n- one\n', 0, 'modules:\n- new\n- one\n'],
])('an id is put before others %s', (_, before, at, after) => {
  expect(listed(file(before), 'x', 'modules', 'new', at)).toBe(file(after));
});

test.each([
  ['first of a list in one line', 'modules: [two, one]\n', 'modules: [one]\n'],
  ['last of a list in one line', 'modules: [one, two]\n', 'modules: [one]\n'],
  [
    'one in the middle of lines',
    'modules:\n  # a\n  - one\n  - two # gone\n  - three\n',
    'modules:\n  # a\n  - one\n  - three\n',
  ],
  ['last of lines', 'modules:\n  - one\n  - two\nid: a\n', 'modules:\n  - one\nid: a\n'],
])('an id is taken off as %s, and nothing else changes', (_, before, after) => {
  expect(unlisted(file(before), 'x', 'modules', 'two')).toBe(file(after));
});

test.each([
  ['is there', 'status: live # since May\nid: a\n', 'status: retired # since May\nid: a\n'],
  ['is not there', 'id: a\n# the end\n', 'id: a\n# the end\nstatus: retired\n'],
])('a field that %s is set, and nothing else changes', (_, before, after) => {
  expect(withField(file(before), 'x', 'status', 'retired', 'retired')).toBe(file(after));
});

test.each([
  ['no list', () => listed(file('modules: one\n'), 'x', 'modules', 'new', 0)],
  ['an alias', () => listed(file('a: &a [one]\nmodules: *a\n'), 'x', 'modules', 'new', 0)],
  ['an id that does not stand there', () => unlisted(file('modules: [one]\n'), 'x', 'modules', 'two')],
  ['front matter that cannot be read', () => withField(file('a: [\n'), 'x', 'status', 'live', 'live')],
  ['no front matter', () => withField('Text.\n', 'x', 'status', 'live', 'live')],
  ['a value that would say something else', () => withField(file('id: a\n'), 'x', 'status', 'live', 'dead')],
])('%s is refused with a sentence', (_, change) => {
  expect(change).toThrow('Nothing was changed: x is written in a way');
});
