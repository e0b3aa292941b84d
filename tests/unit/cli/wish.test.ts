import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { createAsker, Unanswered } from '../../../src/cli/content/ask.ts';
import { askedWish, saidIn, type Wish } from '../../../src/cli/content/wish.ts';

/** Answers at a terminal, line by line, and what was asked. */
async function answering(args: string, ...answers: string[]): Promise<{ wish: Wish; asked: string }> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const asked = text(output);
  const asker = createAsker(input, output);
  // A line comes once it was asked for, as from a person.
  output.on('data', (chunk: Buffer) => {
    if (/[:)] $/.test(String(chunk))) input.write(`${answers.shift() ?? ''}\n`);
  });
  const wish = await askedWish(saidIn(args.split(' ').filter(Boolean)), ['alpha', 'beta'], asker);
  asker.close();
  output.end();
  return { wish, asked: await asked };
}

test('whoever says nothing is asked for everything, and is offered an id made of the title', async () => {
  const { wish, asked } = await answering('', '1', 'beta', 'Your first invoice!', '最初の請求書', '');
  expect(wish).toEqual({
    kind: 'module',
    course: 'beta',
    id: 'your-first-invoice',
    titles: { en: 'Your first invoice!', ja: '最初の請求書' },
    file: null,
    json: false,
  });
  expect(asked).toContain('What do you begin?\n  1 module\n  2 quiz');
  expect(asked).toContain('In which course?\n  1 alpha\n  2 beta');
});

test('what was said is not asked for, and an answer that cannot be is asked for again', async () => {
  const { wish, asked } = await answering('path', '', '', 'Big Path', 'big-path');
  expect(wish).toMatchObject({ kind: 'path', id: 'big-path', titles: {} });
  expect(asked).not.toContain('What do you begin?');
  expect(asked).toContain('lower-case letters, digits and single hyphens');
  const quiz = await answering('quiz --id exam', '7', '2');
  expect(quiz.wish).toMatchObject({ kind: 'quiz', course: 'beta', id: 'exam' });
  expect(quiz.asked).toContain('1 to 2');
});

test('whoever goes away while being asked has begun nothing', async () => {
  const input = new PassThrough();
  const asker = createAsker(input, new PassThrough());
  const wish = askedWish(saidIn([]), ['alpha'], asker);
  input.end();
  await expect(wish).rejects.toThrow(Unanswered);
});
