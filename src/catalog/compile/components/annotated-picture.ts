import type { Element, ElementContent } from 'hast';
import { element, lines, placeOf, text } from '../html.ts';
import type { Jsx } from '../jsx.ts';
import { picture } from '../pictures.ts';
import type { Work } from '../setting.ts';
import { oneLine, onlyItems, sorted, tooLittle } from './activity.ts';
import type { Component } from './component.ts';

/** A picture with numbered marks on it, and what each of them is. */
export const annotatedPicture: Component = {
  attributes: { src: { required: true }, alt: { required: true }, caption: { required: false } },
  block: true,
  make({ src = '', alt = '', caption }, inside, jsx, work) {
    const { before, items, others } = sorted(jsx, 'Mark');
    onlyItems([...before, ...others], 'AnnotatedPicture', 'Mark', work);
    if (items.length === 0) tooLittle(jsx, 'without a `<Mark>`', work);
    const shown = picture(src, alt, jsx, work);
    const size = work.setting.files.get(src.normalize('NFC'))?.size;
    const places = items.map((item) => placeIn(item, work));
    const marks = size == null ? [] : [marksOn(size, places)];
    return [
      element(
        'figure',
        { className: ['figure', 'annotated'] },
        element('div', { className: ['annotated-picture'] }, ...shown, ...marks),
        text('\n'),
        element('ol', { className: ['annotated-marks'] }, text('\n'), ...lines(inside(items))),
        ...(caption === undefined ? [] : [element('figcaption', {}, text(caption))]),
      ),
    ];
  },
};

export const mark: Component = {
  attributes: { at: { required: true } },
  block: true,
  within: ['AnnotatedPicture'],
  make: (_attributes, inside, jsx, work) => [element('li', {}, ...oneLine(inside(), jsx, work))],
};

type Place = readonly [x: number, y: number];

/** Where a mark stands, in percent of the picture from its top left corner; told where that is nowhere in it. */
function placeIn(jsx: Jsx, work: Work): Place | null {
  const value = jsx.attributes.find(({ name }) => name === 'at')?.value;
  if (typeof value !== 'string') return null;
  const place = percents(value, 2);
  if (place !== null) return [place[0] ?? 0, place[1] ?? 0];
  work.problem(placeOf(jsx), {
    code: 'EB-MARK-OUTSIDE',
    found: `a mark at \`${value}\``,
    expected: 'two numbers from 0 to 100: percent of the picture from the left and from the top',
    fix: 'Write `at="25 40"` for a quarter from the left and two fifths from the top.',
  });
  return null;
}

/** So many numbers from 0 to 100 with spaces between; null where it is anything else. */
export function percents(value: string, count: number): number[] | null {
  const numbers = value.trim().split(/\s+/).map(Number);
  const fine = numbers.length === count && numbers.every((number) => number >= 0 && number <= 100);
  return fine ? numbers : null;
}

/** Over the picture, in its own size: an attribute of SVG needs no style, which a page of ours could not have. */
function marksOn(
  { width, height }: { readonly width: number; readonly height: number },
  places: readonly (Place | null)[],
): Element {
  const radius = Math.round(Math.max(12, width * 0.032));
  const marks = places.flatMap((place, index): ElementContent[] => {
    if (place === null) return [];
    const [x, y] = [Math.round((place[0] * width) / 100), Math.round((place[1] * height) / 100)];
    return [
      element(
        'g',
        {},
        element('circle', { cx: String(x), cy: String(y), r: String(radius) }),
        element(
          'text',
          { x: String(x), y: String(y), fontSize: String(radius * 1.2) },
          text(String(index + 1)),
        ),
      ),
    ];
  });
  const properties = { viewBox: `0 0 ${width} ${height}`, ariaHidden: 'true', dataNosnippet: '' };
  return element('svg', properties, ...marks);
}
