import { element, lines, placeOf, text } from '../html.ts';
import type { Jsx } from '../jsx.ts';
import { picture } from '../pictures.ts';
import type { Work } from '../setting.ts';
import { activity, form, frame, ID, label, onlyItems, sorted, tooLittle } from './activity.ts';
import { percents } from './annotated-picture.ts';
import type { Component } from './component.ts';
import { checkCorrect, choice, foot } from './practice.ts';

/** A place to be found in a picture: by pointing at it, or in the list of its parts below. */
export const hotspot: Component = {
  attributes: { id: ID, src: { required: true }, alt: { required: true } },
  block: true,
  form: true,
  make: ({ src = '', alt = '', ...attributes }, inside, jsx, work) =>
    activity('hotspot', attributes, jsx, work, (making) => {
      const { before, items, others } = sorted(jsx, 'Spot');
      onlyItems(others, 'Hotspot', 'Spot', work);
      if (before.length === 0) tooLittle(jsx, 'without a question before its spots', work);
      if (items.length < 2) tooLittle(jsx, 'with fewer than two `<Spot>`s', work);
      checkCorrect(items, jsx, work, 1);
      const { place } = making;
      const size = work.setting.files.get(src.normalize('NFC'))?.size;
      const { point, nothing } = work.wording.hotspot;
      return [
        frame(
          'hotspot',
          making,
          work,
          () => {
            const name = label(work.wording.hotspot.label, place);
            const question = element('div', { id: `${place}-question` }, text('\n'), ...inside(before));
            const shown = picture(src, alt, jsx, work);
            const areas = size == null ? [] : [areasOn(size, items, work)];
            const map = element('div', { className: ['hotspot-picture'] }, ...shown, ...areas);
            const hint = element(
              'p',
              { className: ['hint'], dataNosnippet: '' },
              text(work.wording.activity.one),
            );
            const options = element(
              'fieldset',
              { className: ['field'] },
              element('legend', { className: ['unseen'] }, text(work.wording.hotspot.label)),
              element('ul', { className: ['options'] }, text('\n'), ...lines(inside(items))),
            );
            const labels = [`${place}-label`, `${place}-question`];
            return [form(making, work, labels, [name, question, map, hint, options, ...foot(making, work)])];
          },
          { dataNothing: nothing, dataPoint: point },
        ),
      ];
    }),
};

export const spot: Component = {
  attributes: { id: ID, area: { required: true }, correct: { required: false, flag: true, baseOnly: true } },
  block: true,
  within: ['Hotspot'],
  make: choice,
};

/** The areas over the picture, in its own size, for the script; to all others they are not there. */
function areasOn(
  { width, height }: { readonly width: number; readonly height: number },
  items: readonly Jsx[],
  work: Work,
) {
  const areas = items.flatMap((item) => {
    const [id, area] = ['id', 'area'].map((name) => item.attributes.find((one) => one.name === name)?.value);
    if (typeof id !== 'string' || typeof area !== 'string') return [];
    const [x = 0, y = 0, w = 0, h = 0] = percents(area, 4) ?? [];
    if (!(w > 0 && h > 0 && x + w <= 100 && y + h <= 100)) {
      work.problem(placeOf(item), {
        code: 'EB-MARK-OUTSIDE',
        found: `a spot at \`${area}\``,
        expected: 'four numbers: left, top, width and height in percent of the picture, all of it inside',
        fix: 'Write `area="10 20 30 8"`.',
      });
      return [];
    }
    const place = (percent: number, of: number) => String(Math.round((percent * of) / 100));
    const box = { x: place(x, width), y: place(y, height), width: place(w, width), height: place(h, height) };
    return [element('rect', { ...box, rx: '6', dataOption: id })];
  });
  return element('svg', { viewBox: `0 0 ${width} ${height}`, ariaHidden: 'true' }, ...areas);
}
