import type { Element } from 'hast';
import type { Node } from 'unist';
import { BASE_LANGUAGE } from '../../../domain/content.ts';
import { element, lines, placeOf, text, textOf } from '../html.ts';
import type { Jsx } from '../jsx.ts';
import type { Work } from '../setting.ts';
import {
  activity,
  button,
  type Effect,
  form,
  frame,
  ID,
  label,
  type Making,
  oneLine,
  onlyItems,
  sorted,
  tooLittle,
} from './activity.ts';
import type { Component } from './component.ts';

/** A screen of the product to try something out on, made of written parts: rows with buttons, fields, and a task. */
export const sandbox: Component = {
  attributes: { id: ID, title: { required: true }, columns: { required: true } },
  block: true,
  form: true,
  make: ({ title = '', columns = '', ...attributes }, inside, jsx, work) =>
    activity('sandbox', attributes, jsx, work, (making) => {
      const { before, others } = sorted(jsx, 'Action');
      const [actions, rows, fields] = ['Action', 'Row', 'Field'].map((name) => sorted(jsx, name).items);
      const parts: readonly Node[] = [...(actions ?? []), ...(rows ?? []), ...(fields ?? [])];
      onlyItems(
        others.filter((node) => !parts.includes(node)),
        'Sandbox',
        'Row',
        work,
      );
      if (before.length === 0) tooLittle(jsx, 'without a task before its first `<Action>`', work);
      const names = cellsIn(columns);
      for (const action of actions ?? []) takeAction(action, names, work);
      checkCells(rows ?? [], names.length, work);
      checkTask(actions ?? [], rows ?? [], fields ?? [], jsx, work);
      const { place } = making;
      const words = work.wording.sandbox;
      return [
        frame('sandbox', making, work, () => {
          const task = element('div', { id: `${place}-task` }, text('\n'), ...inside(before));
          const head = [...names, words.press].map((name) => element('th', { scope: 'col' }, text(name)));
          const table = element(
            'table',
            {},
            element('caption', { className: ['unseen'] }, text(title)),
            element('thead', {}, element('tr', {}, ...head)),
            text('\n'),
            element('tbody', {}, text('\n'), ...lines(inside(rows ?? []))),
          );
          const scroll = { className: ['table-scroll'], tabIndex: 0, ariaLabel: title };
          const screen = element(
            'div',
            { className: ['sandbox-screen'] },
            element('p', { className: ['sandbox-title'], ariaHidden: 'true' }, text(title)),
            text('\n'),
            element('section', scroll, table),
            text('\n'),
            ...lines(inside(fields ?? [])),
          );
          const verdict = (condition: string, said: string, kind: string) =>
            making.when(condition, '', () => [
              element('p', { className: ['practice-verdict', kind] }, text(said)),
            ]);
          const shown = [label(words.label, place), task, screen];
          const verdicts = [
            ...verdict('solved', words.solved, 'practice-right'),
            ...verdict('unsolved', words.unsolved, 'practice-wrong'),
          ];
          return [
            form(
              making,
              work,
              [`${place}-label`, `${place}-task`],
              [...shown, ...verdicts, element('p', { className: ['activity-foot'] }, button(words.check))],
            ),
          ];
        }),
      ];
    }),
};

/** A button that stands in each row; made with the rows. */
export const action: Component = {
  attributes: { id: ID, becomes: { required: false } },
  block: true,
  within: ['Sandbox'],
  empty: true,
  make: () => [],
};

export const row: Component = {
  attributes: { id: ID, cells: { required: true }, wants: { required: false, slug: true, baseOnly: true } },
  block: true,
  within: ['Sandbox'],
  make({ id = '', cells = '', wants }, inside, jsx, work) {
    const { making, wording } = work;
    if (making === null) return inside();
    making.item(id, false, jsx, { part: 'row', ...(wants === undefined ? {} : { wants }) });
    const written = cellsIn(cells);
    const [first = ''] = written;
    const shown = written.map((was, place) => cell(was, place, id, making));
    const presses = making.actions.map((one) =>
      element(
        'label',
        { className: ['press'] },
        making.blank('press', `${id}.${one.id}`),
        element('span', {}, text(one.words)),
      ),
    );
    const group = element(
      'fieldset',
      {},
      element('legend', { className: ['unseen'] }, text(wording.sandbox.pressFor(first))),
      ...presses,
    );
    const missing = making.when('missing', id, () => [
      element('p', { className: ['sandbox-missing'] }, ...oneLine(inside(), jsx, work)),
    ]);
    return [element('tr', {}, ...shown, element('td', {}, group, ...missing))];
  },
};

/** A cell of a row, and what it says once something is pressed that changes it. */
function cell(was: string, place: number, row: string, making: Making): Element {
  const effects = making.actions.filter(({ becomes }) => becomes?.cell === place);
  const [tag, scope] = place === 0 ? ['th', { scope: 'row' }] : ['td', {}];
  if (effects.length === 0) return element(tag, scope, text(was));
  const says = Object.fromEntries(effects.map(({ id, becomes }) => [id, becomes?.says ?? '']));
  const before = making.when('untouched', `${row}.${place}`, () => [text(was)]);
  const after = effects.flatMap(({ id }) =>
    making.when('pressed', `${row}.${id}`, () => [
      element('span', { className: ['sandbox-became'] }, text(says[id] ?? '')),
    ]),
  );
  return element(tag, { ...scope, dataWas: was, dataBecomes: JSON.stringify(says) }, ...before, ...after);
}

export const field: Component = {
  attributes: { id: ID, label: { required: true } },
  block: true,
  within: ['Sandbox'],
  make({ id = '', label: name = '' }, inside, jsx, work) {
    const { making } = work;
    if (making === null) return inside();
    making.item(id, false, jsx, { part: 'field' });
    const written = element('label', {}, element('span', {}, text(name)), making.blank('field', id));
    const missing = making.when('missing', id, () => [
      element('p', { className: ['sandbox-missing'] }, ...oneLine(inside(), jsx, work)),
    ]);
    return [element('div', { className: ['sandbox-field'] }, written, ...missing)];
  },
};

function takeAction(jsx: Jsx, columns: readonly string[], work: Work): void {
  const { making } = work;
  const id = attributeOf(jsx, 'id');
  const words = textOf(jsx).trim();
  if (words === '') tooLittle(jsx, 'without words', work);
  const becomes = effectOf(jsx, columns, work);
  making?.item(id, false, jsx, { part: 'action', ...(becomes && { changes: becomes.cell }) });
  making?.actions.push({ id, words, becomes });
}

/** `State: Approved`: the column, and what stands there once it is pressed. */
function effectOf(jsx: Jsx, columns: readonly string[], work: Work): Effect | null {
  const written = attributeOf(jsx, 'becomes');
  if (written === '') return null;
  const [, column = '', says = ''] = /^([^:：]*)[:：](.*)$/s.exec(written)?.map((part) => part.trim()) ?? [];
  const cell = columns.indexOf(column);
  if (cell >= 0 && says !== '') return { cell, says };
  work.problem(placeOf(jsx), {
    code: 'EB-SANDBOX-BECOMES',
    found: `\`becomes="${written}"\``,
    expected: `one of the \`columns\` (${columns.join(', ')}), a colon, and what stands there once it is pressed`,
    fix: `Write it like \`becomes="${columns.at(-1)}: Approved"\`.`,
  });
  return null;
}

const cellsIn = (written: string) => written.split('|').map((cell) => cell.trim());

function attributeOf(jsx: Jsx, name: string): string {
  const value = jsx.attributes.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : '';
}

function checkCells(rows: readonly Jsx[], columns: number, work: Work): void {
  for (const one of rows) {
    const found = cellsIn(attributeOf(one, 'cells')).length;
    if (found === columns) continue;
    work.problem(placeOf(one), {
      code: 'EB-SANDBOX-CELLS',
      found: `${found} cells in a row`,
      expected: `${columns}, one for each of the \`columns\``,
      fix: 'Write them with `|` between: `cells="Tansy Linen | 20,240"`.',
    });
  }
}

/** A task that cannot be solved, or is solved before anything was done, teaches nothing. */
function checkTask(
  actions: readonly Jsx[],
  rows: readonly Jsx[],
  fields: readonly Jsx[],
  jsx: Jsx,
  work: Work,
): void {
  if (work.setting.language !== BASE_LANGUAGE) return;
  const ids = actions.map((one) => attributeOf(one, 'id'));
  const wanted = rows.flatMap((one) => (attributeOf(one, 'wants') === '' ? [] : [one]));
  for (const one of wanted) {
    const wants = attributeOf(one, 'wants');
    if (ids.includes(wants)) continue;
    work.problem(placeOf(one), {
      code: 'EB-SANDBOX-TASK',
      found: `a row that wants \`${wants}\`, which nobody can press`,
      expected: `the id of one of its \`<Action>\`s: ${ids.join(', ') || 'there is none'}`,
      fix: 'Correct the id, or add the action.',
    });
  }
  if (wanted.length + fields.length > 0) return;
  work.problem(placeOf(jsx), {
    code: 'EB-SANDBOX-TASK',
    found: 'a sandbox in which nothing has to be done',
    expected: 'at least one `<Row>` that `wants` an action, or a `<Field>` to fill in',
    fix: 'Write `wants="approve"` into the tag of each row in which something has to be pressed.',
  });
}
