import type { Comment, Element, ElementContent, Properties } from 'hast';
import type { Node } from 'unist';
import type { ActivityItem, ActivityKind } from '../../../domain/activities/activity.ts';
import { SENDER } from '../../../domain/activities/fill-in.ts';
import type { ActivityFact } from '../facts.ts';
import { element, isBlank, isElement, lines, placeOf, text } from '../html.ts';
import { isComment, isExpression, isJsx, type Jsx } from '../jsx.ts';
import type { Work } from '../setting.ts';
import type { AttributeRule, Attributes } from './component.ts';
import { phrasing } from './phrasing.ts';

/** What people's records hang on: of an activity, unique in its module; of an item, unique in its activity. */
export const ID: AttributeRule = { required: true, slug: true };

/** What a press does to its row. */
export interface Effect {
  /** Place of the cell, from 0. */
  readonly cell: number;
  /** What it says then. */
  readonly says: string;
}

/** An activity while it is made. Its methods are called in the order of the text, like all that makes HTML. */
export interface Making {
  readonly id: string;
  /** The id of its element: where a form that was sent comes back to. */
  readonly place: string;
  /** Takes down one of its items. */
  item(id: string, correct: boolean, jsx: Jsx, more?: Pick<ActivityItem, 'part' | 'wants' | 'changes'>): void;
  /** What can be pressed in each row of a simulated screen, and what becomes of a cell then. */
  readonly actions: { readonly id: string; readonly words: string; readonly becomes: Effect | null }[];
  /** A place that is filled in for each reader. */
  blank(name: string, item?: string): Comment;
  /** What is there only under a condition. */
  when(name: string, item: string, make: () => ElementContent[]): ElementContent[];
}

/** Takes an activity down, and makes what `make` makes of it; the components inside find it as `work.making`. */
export function activity(
  kind: ActivityKind,
  { id = '' }: Attributes,
  jsx: Jsx,
  work: Work,
  make: (making: Making) => ElementContent[],
): ElementContent[] {
  const { passages, setting } = work;
  if (!setting.isLesson) work.problem(placeOf(jsx), onlyInLessons(jsx.name ?? ''));
  const items: ActivityFact['items'][number][] = [];
  work.activities.push({ ...placeOf(jsx), within: passages.around(), id, kind, items });
  const making: Making = {
    id,
    place: `activity-${id}`,
    actions: [],
    item: (item, correct, at, more = {}) => void items.push({ ...placeOf(at), id: item, correct, ...more }),
    blank: (name, item = '') => passages.blank({ activity: id, name, item }),
    when: (name, item, made) => [
      passages.begin({ when: { activity: id, name, item } }),
      ...made(),
      passages.end(),
    ],
  };
  const around = work.making;
  work.making = making;
  const made = make(making);
  work.making = around;
  return made;
}

/** The element of an activity, with its script. What is inside is given again when something was done in it. */
export function frame(
  kind: ActivityKind,
  { id, place }: Making,
  work: Work,
  make: () => ElementContent[],
  properties: Properties = {},
): Element {
  const begin = work.passages.begin({ activity: id });
  const inside = make();
  const failed = work.wording.activity.failed;
  const own = { className: ['activity', kind], id: place, dataScript: kind, dataFailed: failed };
  return element('div', { ...own, ...properties }, begin, ...inside, work.passages.end());
}

/** A form that says what was done in an activity. @param labels what it is called by: ids of elements in it */
export function form(
  { id, blank }: Making,
  { setting }: Work,
  labels: readonly string[],
  children: readonly ElementContent[],
): Element {
  const hidden = element('input', { type: 'hidden', name: 'activity', value: id });
  // The browser is not to put back what was ticked on a page of before.
  const properties = {
    method: 'post',
    action: `${setting.url ?? ''}/activities`,
    autoComplete: ['off'],
    ariaLabelledBy: [...labels],
  };
  // In the order of the text: the children are made already.
  return element('form', properties, hidden, ...lines(children), blank(SENDER));
}

/** What is chosen from or ticked, under one name. */
export function group(
  labels: readonly string[],
  items: readonly ElementContent[],
  className: string,
): Element {
  const list = element('ul', { className: [className] }, text('\n'), ...lines(items));
  return element('div', { role: 'group', ariaLabelledBy: [...labels] }, list);
}

export function button(words: string, ...more: readonly string[]): Element {
  return element('button', { type: 'submit', className: ['button', 'button-quiet', ...more] }, text(words));
}

/** The name that its author gave an activity. */
export function title(words: string, place: string): Element {
  return element('p', { className: ['activity-label'], id: `${place}-label` }, text(words));
}

/** What kind of activity this is; no words of the lesson, so that nobody finds it by them. */
export function label(words: string, place: string): Element {
  const named = title(words, place);
  return { ...named, properties: { ...named.properties, dataNosnippet: '' } };
}

export interface Sorted {
  /** What stands before the first of the items. */
  readonly before: readonly Node[];
  readonly items: readonly Jsx[];
  /** What stands between and after them. */
  readonly others: readonly Node[];
}

/** What stands in a component, by whether it is an item of the given name. */
export function sorted(jsx: Jsx, name: string): Sorted {
  const solid = jsx.children.filter(
    (node) => !isBlank(node) && !(isExpression(node) && isComment(node.value)),
  );
  const isItem = (node: Node): node is Jsx => isJsx(node) && node.name === name;
  const first = solid.findIndex(isItem);
  const from = first < 0 ? solid.length : first;
  return {
    before: solid.slice(0, from),
    items: solid.filter(isItem),
    others: solid.slice(from).filter((node) => !isItem(node)),
  };
}

/** Items alone may stand here: whatever else there is, is told. */
export function onlyItems(others: readonly Node[], parent: string, name: string, work: Work): void {
  const [other] = others;
  if (other === undefined) return;
  work.problem(placeOf(other), {
    code: 'EB-MDX-PLACE',
    found: `something other than \`<${name}>\` in \`<${parent}>\``,
    expected: `\`<${name} …>…</${name}>\`, one after the other`,
    fix: `Write it into a \`<${name}>\`, or before or after the \`<${parent}>\`.`,
  });
}

const INLINE = new Set(['a', 'code', 'del', 'dfn', 'em', 'img', 'span', 'strong', 'sub', 'sup', 'br']);

/** The words of an item that stands in a line: no list, heading or picture of its own. */
export function oneLine(children: readonly ElementContent[], jsx: Jsx, work: Work): ElementContent[] {
  const words = phrasing(children);
  if (words.every((child) => isBlank(child) || child.type === 'comment'))
    tooLittle(jsx, 'without words', work);
  const block = words.find((child) => isElement(child) && !INLINE.has(child.tagName));
  if (block !== undefined)
    work.problem(placeOf(jsx), {
      code: 'EB-MDX-PLACE',
      found: `more than a line of words in \`<${jsx.name}>\``,
      expected: 'a sentence or two, without lists, headings or pictures',
      fix: 'Say it in a sentence, and move the rest before or after.',
    });
  return block === undefined ? words : [];
}

/** An activity that leaves nothing to do. */
export function tooLittle(jsx: Jsx, lacks: string, work: Work): void {
  work.problem(placeOf(jsx), {
    code: 'EB-ACTIVITY-EMPTY',
    found: `\`<${jsx.name}>\` ${lacks}`,
    expected: 'something to read and to do in it',
    fix: 'Write what is lacking, or take the component away.',
  });
}

function onlyInLessons(name: string) {
  return {
    code: 'EB-MDX-PLACE',
    found: `\`<${name}>\` in a text that is no module’s`,
    expected: 'something to do in modules alone: what is done elsewhere could be recorded nowhere',
    fix: 'Move it into a module, or write it as words.',
  };
}
