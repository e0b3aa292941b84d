import type { Example } from '../example.ts';

const folder = 'courses/alpha/quizzes/check';

const question = (id: string, right: string, at: number, wrong = ['Nobody', 'A friend']) => {
  const options = wrong.map((text, index) => `{id: w${index}, text: ${text}}`);
  options.splice(at, 0, `{id: r, text: ${right}, correct: true}`);
  return `  - id: ${id}\n    kind: single\n    prompt: Who is ${id}?\n    options: [${options.join(', ')}]\n`;
};

const quiz = (questions: string, more = '') => ({
  [`${folder}/en.mdx`]: `---
id: check
title: Check # check: EB-LANG-MISSING because one language is enough here
summary: What stuck.
passMark: 50
review: score
${more}questions:
${questions}---

A few questions.
`,
  [`${folder}/ja.mdx`]: null,
});

const LONG = 'Whoever owns the budget that the invoice is paid from';

export const examples: readonly Example[] = [
  {
    name: 'writes most where it is right is told which questions tell it',
    change: quiz(
      question('a', LONG, 0) + question('b', LONG, 1) + question('c', LONG, 2) + question('d', 'Ann', 0),
    ),
    finds: [`${folder}/en.mdx:7 EB-QUIZ-LENGTH`],
  },
  {
    name: 'writes most where it is right in half of them is left alone',
    change: quiz(
      ['a', 'b', 'c'].map((id, at) => question(id, LONG, at)).join('') +
        ['d', 'e', 'f'].map((id, at) => question(id, 'Ann', at)).join(''),
    ),
    finds: [],
  },
  {
    name: 'writes what is right first every time is told, unless the order is drawn',
    change: quiz(['a', 'b', 'c', 'd'].map((id) => question(id, 'Ann', 0)).join('')),
    finds: [`${folder}/en.mdx:7 EB-QUIZ-POSITION`],
  },
  {
    name: 'has the order drawn, or puts one of them elsewhere, is left alone',
    change: quiz(['a', 'b', 'c', 'd'].map((id) => question(id, 'Ann', 0)).join(''), 'shuffle: true\n'),
    finds: [],
  },
];
