import type { Question, Quiz } from '../../../domain/content.ts';
import { type Entry, fieldProblem, isSound } from '../../academy.ts';
import { asWarning, type Problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

/**
 * How many questions have to agree before it is no chance. Where three options are as likely to be the longest, three
 * of four questions or more agree by chance in one quiz of nine; four in the same place in one of 27.
 */
const [FEWEST_LONG, FEWEST_PLACED] = [3, 4];
/** Of all questions of one answer; and by how much an option is longer before one sees it. */
const [SHARE, LONGER] = [2 / 3, 1.2];

/** What is right can be told by nobody who has not learned it: not by its length, nor by where it stands. */
export const tellingOptions: Rule = {
  codes: ['EB-QUIZ-LENGTH', 'EB-QUIZ-POSITION'],
  check: ({ quizzes }) => quizzes.flatMap((quiz) => [...byLength(quiz), ...byPlace(quiz)]).map(asWarning),
};

type Single = Extract<Question, { kind: 'single' | 'multiple' | 'boolean' }>;

/** Questions of one answer among three or more. */
function singles({ questions }: Quiz): Single[] {
  return questions.filter(
    (question): question is Single => question.kind === 'single' && question.options.length > 2,
  );
}

function byLength({ content, pages }: Entry<Quiz>): Problem[] {
  const asked = singles(content);
  return pages.flatMap((page) => {
    if (!isSound(page, 'questions')) return [];
    const telling = asked.filter((question) => isLongest(question, content, page.language));
    if (telling.length < FEWEST_LONG || telling.length < SHARE * asked.length) return [];
    return fieldProblem(page, ['questions'], {
      code: 'EB-QUIZ-LENGTH',
      found: `the right option is by far the longest in ${telling.length} of ${asked.length} questions: ${telling.map(({ id }) => `\`${id}\``).join(', ')}`,
      expected: 'options among which length says nothing',
      fix: 'Shorten what is right – the why belongs in `feedback` –, or say as much in what is wrong.',
    });
  });
}

function isLongest({ id, options }: Single, { words }: Quiz, language: string): boolean {
  const said = words[language]?.questions[id]?.options;
  const length = (option: string) => [...(said?.[option]?.text ?? '')].length;
  const right = options.find(({ correct }) => correct);
  const others = options.filter((option) => option !== right).map((option) => length(option.id));
  return right !== undefined && length(right.id) >= LONGER * Math.max(...others);
}

function byPlace({ base, content }: Entry<Quiz>): Problem[] {
  const places = singles(content).map(({ options }) => options.findIndex(({ correct }) => correct));
  const [first] = places;
  if (base === null || content.shuffle || !isSound(base, 'questions')) return [];
  if (places.length < FEWEST_PLACED || places.some((place) => place !== first)) return [];
  return [
    fieldProblem(base, ['questions'], {
      code: 'EB-QUIZ-POSITION',
      found: `the right option in the same place, number ${(first ?? 0) + 1}, in all ${places.length} questions`,
      expected: 'a place that says nothing',
      fix: 'Set `shuffle: true`, or write the options in another order.',
    }),
  ];
}
