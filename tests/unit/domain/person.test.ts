import { describe, expect, it } from 'vitest';
import { canonicalEmail, isEmail, isName } from '../../../src/domain/person.ts';

describe('an address', () => {
  it.each([
    ['capitals', 'Oda@Low-Weir.test'],
    ['space around it', ' oda@low-weir.test\u3000'],
    ['full width, as a Japanese keyboard leaves it', 'ｏｄａ＠ｌｏｗ－ｗｅｉｒ．ｔｅｓｔ'],
  ])('is the same address with %s', (_, typed) => {
    expect(canonicalEmail(typed)).toBe('oda@low-weir.test');
  });

  it.each(['oda@low-weir.test', 'o.d+a@mail.low-weir.test', 'オダ@例え.テスト'])('can be %s', (email) => {
    expect(isEmail(email)).toBe(true);
  });

  it.each([
    'oda',
    'oda@low-weir',
    'oda@low..weir.test',
    'o..da@x.test',
    'oda@x.test\nBcc: b@b.test',
    'a@b@c.test',
    '',
  ])('cannot be %j', (email) => {
    expect(isEmail(email)).toBe(false);
  });
});

describe('a name', () => {
  it.each(['Oda Rennick', '林 さくら', 'محمد', 'O’Neill-Șerban', 'می\u200cخواهم', '李'])(
    'can be %s',
    (name) => {
      expect(isName(name)).toBe(true);
    },
  );

  it.each([
    ['empty', ''],
    ['nothing but space', '\u3000 '],
    ['nothing that can be seen', '\u200b\u200d\ufeff'],
    ['two lines', 'Oda\nRennick'],
    ['turned around', '\u202eadO'],
    ['longer than a line', 'a'.repeat(121)],
  ])('cannot be %s', (_, name) => {
    expect(isName(name)).toBe(false);
  });
});
