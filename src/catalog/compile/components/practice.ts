import type { ElementContent } from 'hast';
import type { Node } from 'unist';
import { reasonId } from '../../../domain/activities/practice.ts';
import { BASE_LANGUAGE } from '../../../domain/content.ts';
import { element, isBlank, isElement, placeOf, text } from '../html.ts';
import { isJsx, type Jsx } from '../jsx.ts';
import type { Work } from '../setting.ts';
import {
  activity,
  button,
  form,
  frame,
  group,
  ID,
  label,
  type Making,
  oneLine,
  onlyItems,
  sorted,
  tooLittle,
} from './activity.ts';
import type { Attributes, Component, Inside } from './component.ts';

/** A question in passing: what one chooses is answered at once, and graded by nobody. */
export const practice: Component = {
  attributes: { id: ID },
  block: true,
  form: true,
  make: (attributes, inside, jsx, work) =>
    activity('practice', attributes, jsx, work, (making) => {
      const { before, items, others } = sorted(jsx, 'Option');
      onlyItems(others, 'Practice', 'Option', work);
      if (before.length === 0) tooLittle(jsx, 'without a question before its options', work);
      if (items.length < 2) tooLittle(jsx, 'with fewer than two `<Option>`s', work);
      checkCorrect(items, jsx, work);
      const { place } = making;
      return [
        frame('practice', making, work, () => {
          const name = label(work.wording.activity.practice, place);
          const question = element('div', { id: `${place}-question` }, text('\n'), ...inside(before));
          const labels = [`${place}-label`, `${place}-question`];
          const hint = hintFor(making, work);
          const options = group(labels, inside(items), 'options');
          return [form(making, work, labels, [name, question, hint, options, ...foot(making, work)])];
        }),
      ];
    }),
};

export const option: Component = {
  attributes: { id: ID, correct: { required: false, flag: true, baseOnly: true } },
  block: true,
  within: ['Practice'],
  make: choice,
};

/** Something to choose, with the reason why it is right or not. */
export function choice(
  { id = '', correct }: Attributes,
  inside: Inside,
  jsx: Jsx,
  work: Work,
): ElementContent[] {
  const { making } = work;
  if (making === null) return inside();
  making.item(id, correct !== undefined, jsx);
  const { words, reasons } = apart(jsx.children);
  const field = making.blank('field', id);
  const said = element('span', {}, ...oneLine(inside(words), jsx, work));
  const chosen = element('label', { className: ['choice'] }, field, said);
  if (reasons.length !== 1) work.problem(placeOf(jsx), oneReason(id, reasons.length));
  return [
    element(
      'li',
      {},
      chosen,
      ...making.when('told', id, () => [reason(making, id, () => inside(reasons), work)]),
    ),
  ];
}

export const feedback: Component = {
  attributes: {},
  block: false,
  within: ['Option', 'Spot'],
  make: (_attributes, inside) => inside(),
};

function hintFor(making: Making, { wording }: Work): ElementContent {
  const { one, several } = wording.activity;
  return element(
    'p',
    { className: ['hint'], dataNosnippet: '' },
    ...making.when('one', '', () => [text(one)]),
    ...making.when('several', '', () => [text(several)]),
  );
}

/** Why an option is right or not, for those who chose it. */
function reason(
  making: Making,
  id: string,
  inside: () => ElementContent[],
  { wording }: Work,
): ElementContent {
  const mark = (kind: string, word: string) => [
    element('strong', { className: ['verdict', `verdict-${kind}`] }, text(word)),
    text(' '),
  ];
  const marks = [
    ...making.when('good', id, () => mark('right', wording.activity.good)),
    ...making.when('bad', id, () => mark('wrong', wording.activity.bad)),
  ];
  const said = inside();
  const isBlocks = said.some(
    (child) => isElement(child) && /^(p|ul|ol|div|figure|pre|table|aside)$/.test(child.tagName),
  );
  const properties = { className: ['practice-reason'], id: reasonId(making.id, id) };
  return element(isBlocks ? 'div' : 'p', properties, ...marks, ...said);
}

/** The verdict on an answer, and the button that asks for it. */
export function foot(making: Making, { wording }: Work): ElementContent[] {
  const { right, partly, wrong, check } = wording.activity;
  const verdict = (condition: string, words: string) =>
    making.when(condition, '', () => [
      element('p', { className: ['practice-verdict', `practice-${condition}`] }, text(words)),
    ]);
  return [
    ...verdict('right', right),
    ...verdict('partly', partly),
    ...verdict('wrong', wrong),
    element('p', { className: ['activity-foot'] }, button(check)),
  ];
}

/** The words of an option, and its reasons: both may stand in one paragraph. */
function apart(children: readonly Node[]): { words: Node[]; reasons: Node[] } {
  const isReason = (node: Node) => isJsx(node) && node.name === 'Feedback';
  const reasons: Node[] = [];
  const words = children.flatMap((node) => {
    if (isReason(node)) reasons.push(node);
    if (isReason(node) || !isElement(node, 'p')) return isReason(node) ? [] : [node];
    reasons.push(...node.children.filter(isReason));
    const own = node.children.filter((child) => !isReason(child));
    return own.every(isBlank) ? [] : [{ ...node, children: own }];
  });
  return { words, reasons };
}

/** @param most how many may be right at the same time */
export function checkCorrect(items: readonly Jsx[], jsx: Jsx, work: Work, most = items.length - 1): void {
  if (work.setting.language !== BASE_LANGUAGE || items.length < 2) return;
  const correct = items.filter(({ attributes }) => attributes.some(({ name }) => name === 'correct')).length;
  if (correct > 0 && correct <= most) return;
  work.problem(placeOf(jsx), {
    code: 'EB-ACTIVITY-CORRECT',
    found: `${correct === 0 ? 'none' : correct} of the ${items.length} options \`correct\``,
    expected:
      most === 1 ? 'the one that is right' : 'one that is right, or several, and at least one that is not',
    fix: `Write \`correct\` into the tag of each right one: \`<${items[0]?.name} id="owner" correct>\`.`,
  });
}

function oneReason(id: string, found: number) {
  return {
    code: 'EB-ACTIVITY-REASON',
    found: `${found === 0 ? 'no' : found} \`<Feedback>\` in the option \`${id}\``,
    expected: 'one, that says why it is right or not',
    fix: 'Write `<Feedback>…</Feedback>` once, after the words of the option.',
  };
}
