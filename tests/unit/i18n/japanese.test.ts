import { expect, test } from 'vitest';
import { messagesFor } from '../../../src/i18n/index.ts';

const ja = messagesFor('ja');

/** Every text; what takes something is given signs that no text has of itself. */
function texts(value: unknown): string[] {
  if (typeof value === 'function') return [String(value('§', '§', '§', '§', '§'))];
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

test('who left is said in one word, and only the two rates bear the name that the trade has for them', () => {
  const churn = texts({ ...ja, measures: null }).concat(texts(ja.measures));
  expect([...new Set(churn.filter((text) => text.includes('チャーン')))].sort()).toEqual([
    ja.measures.words.customerChurn.name,
    ja.measures.words.revenueChurn.name,
  ]);
});

test('so many of so many is said shortly, also of none', () => {
  expect(ja.criteria.far.events(0, 1)).toBe('1回中0回');
  expect(ja.criteria.far.days(3, 60)).toBe('60日中3日目');
});

test('a quiz that is kept is headed by just that', () => {
  expect(ja.quiz.kept.title).toBe('保存しました');
});
