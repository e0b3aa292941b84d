import { extname } from 'node:path';
import { element, text } from '../html.ts';
import { fileAddress } from '../links.ts';
import { needWords } from '../words-in.ts';
import type { Component } from './component.ts';
import { phrasing } from './phrasing.ts';

/** A file to take away, beside the text. */
export const download: Component = {
  attributes: { file: { required: true } },
  block: false,
  make({ file = '' }, inside, jsx, work) {
    const href = fileAddress(file, jsx, false, work);
    needWords(jsx, `\`<Download>\` of \`${file}\``, work);
    const children = phrasing(inside());
    const beside = work.setting.files.get(file.normalize('NFC'));
    if (href === null || beside === undefined) return children;
    const about = `${extname(file).slice(1).toUpperCase()}, ${sizeWords(beside.bytes, work.setting.language)}`;
    const note = element('span', { className: ['download-about'] }, text(about));
    const link = element('a', { className: ['download'], href, download: '' }, ...children, text(' '), note);
    return jsx.type === 'mdxJsxFlowElement' ? [element('p', {}, link)] : [link];
  },
};

function sizeWords(bytes: number, language: string): string {
  const [unit, size] =
    bytes < 1_000_000 ? (['kilobyte', bytes / 1000] as const) : (['megabyte', bytes / 1e6] as const);
  const format = { style: 'unit', unit, maximumFractionDigits: size < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(language, format).format(Math.max(size, 0.1));
}
