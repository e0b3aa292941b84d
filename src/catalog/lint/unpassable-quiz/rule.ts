import type { Question, Quiz } from '../../../domain/content.ts';
import { type Entry, fieldProblem, isSound, type Page } from '../../academy.ts';
import type { Problem } from '../../problem.ts';
import { fieldsList, text } from '../../raw.ts';
import type { Rule } from '../rule.ts';

/** Every quiz can be passed by whoever knows the answers, and by nobody who merely picks what is there. */
export const unpassableQuiz: Rule = {
  codes: [
    'EB-QUIZ-CORRECT',
    'EB-QUIZ-CORRECTED',
    'EB-QUIZ-DRAW',
    'EB-QUIZ-DUPLICATE',
    'EB-QUIZ-ITEMS',
    'EB-QUIZ-TOLERANCE',
  ],
  check: ({ quizzes }) =>
    quizzes.flatMap((quiz) => {
      const { base } = quiz;
      if (base === null || !isSound(base)) return base === null ? [] : soundQuestions(quiz, base);
      return [...drawn(quiz, base), ...correctedLater(quiz, base), ...soundQuestions(quiz, base)];
    }),
};

type Path = readonly (string | number)[];
type Told = readonly [code: string, found: string, expected: string, fix: string];

function problem(page: Page, path: Path, [code, found, expected, fix]: Told): Problem {
  return fieldProblem(page, path, { code, found, expected, fix });
}

function drawn({ content: { draw, questions } }: Entry<Quiz>, base: Page): Problem[] {
  if (draw === null || draw <= questions.length) return [];
  return [
    problem(
      base,
      ['draw'],
      [
        'EB-QUIZ-DRAW',
        `\`draw: ${draw}\` from a pool of ${questions.length}`,
        `at most ${questions.length}`,
        'Lower `draw`, or write more questions.',
      ],
    ),
  ];
}

function correctedLater({ content: { revision, questions } }: Entry<Quiz>, base: Page): Problem[] {
  return questions.flatMap(({ corrected = 0 }, index) =>
    corrected <= revision
      ? []
      : [
          problem(
            base,
            ['questions', index, 'corrected'],
            [
              'EB-QUIZ-CORRECTED',
              `\`corrected: ${corrected}\` in a quiz of revision ${revision}`,
              `a revision up to ${revision}: the one at which the right answer was corrected`,
              `Raise \`revision\` of the quiz to ${corrected}, or write the revision that it has.`,
            ],
          ),
        ],
  );
}

function soundQuestions({ content }: Entry<Quiz>, base: Page): Problem[] {
  const raw = fieldsList(base.front?.data?.questions);
  const problems = duplicates(
    base,
    ['questions'],
    raw.map(({ id }) => text(id)),
    'id',
    'question of this quiz',
  );
  content.questions.forEach((question, index) => {
    const path = ['questions', index];
    if (!isSound(base, ...path)) return;
    problems.push(...questionProblems(question, base, path));
    const own = raw[index] ?? {};
    const texts = (field: string, name: string) => fieldsList(own[field]).map((one) => text(one[name]));
    const check = (field: string, name: string, of: string) =>
      problems.push(...duplicates(base, [...path, field], texts(field, name), name, of));
    check('options', 'id', 'option of this question');
    check('options', 'text', 'option of this question');
    check('items', 'id', 'item of this question');
    check('items', 'text', 'item of this question');
    check('pairs', 'id', 'pair of this question');
    check('pairs', 'left', 'pair of this question');
    check('pairs', 'right', 'pair of this question');
  });
  return problems;
}

function questionProblems(question: Question, base: Page, path: Path): Problem[] {
  const told = toldOf(question);
  if (told === null) return [];
  const field = { text: 'answers', number: 'tolerance', order: 'items', match: 'pairs' }[
    question.kind as 'text'
  ];
  return [problem(base, [...path, field ?? 'options'], told)];
}

function toldOf(question: Question): Told | null {
  switch (question.kind) {
    case 'number':
      if (question.tolerance >= 0) return null;
      return [
        'EB-QUIZ-TOLERANCE',
        `\`tolerance: ${question.tolerance}\``,
        '0 or more',
        'Write how far off still counts.',
      ];
    case 'order':
      return question.items.length >= 2 ? null : tooFew(question.items.length, 'items to put in order');
    case 'match':
      return question.pairs.length >= 2 ? null : tooFew(question.pairs.length, 'pairs to match');
    case 'text':
      return null;
    default:
      return choiceTold(
        question.kind,
        question.options.length,
        question.options.filter((o) => o.correct).length,
      );
  }
}

function choiceTold(kind: string, options: number, correct: number): Told | null {
  if (kind === 'boolean' && options !== 2)
    return [
      'EB-QUIZ-ITEMS',
      `${options} options for true or false`,
      'exactly 2',
      'Keep two options, or make it `kind: single`.',
    ];
  if (options < 2) return tooFew(options, 'options to choose from');
  if (correct === 0)
    return [
      'EB-QUIZ-CORRECT',
      'no option with `correct: true`: nobody can answer this',
      'at least one right option',
      'Add `correct: true` to what is right.',
    ];
  if (kind !== 'multiple' && correct > 1)
    return [
      'EB-QUIZ-CORRECT',
      `${correct} options with \`correct: true\``,
      `exactly one for \`kind: ${kind}\``,
      'Keep one, or make it `kind: multiple`.',
    ];
  if (kind !== 'multiple' && correct === options)
    return [
      'EB-QUIZ-CORRECT',
      'no wrong option',
      'at least one wrong option',
      'Add a wrong option that a learner might choose.',
    ];
  return null;
}

function tooFew(found: number, what: string): Told {
  return ['EB-QUIZ-ITEMS', `${found} ${what}`, 'at least 2', 'Add more, or ask in another kind.'];
}

function duplicates(page: Page, path: Path, values: readonly string[], name: string, of: string): Problem[] {
  return values.flatMap((value, index) => {
    if (value === '' || values.indexOf(value) === index) return [];
    return problem(
      page,
      [...path, index, name],
      [
        'EB-QUIZ-DUPLICATE',
        `\`${name}: ${value}\` a second time`,
        `a \`${name}\` that no other ${of} has`,
        name === 'id'
          ? 'Give one of the two another id.'
          : 'Change one of the two: a learner could not tell them apart.',
      ],
    );
  });
}
