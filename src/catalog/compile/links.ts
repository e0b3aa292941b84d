import type { Element, ElementContent } from 'hast';
import { SLUG } from '../schema/shared.ts';
import { placeOf } from './html.ts';
import type { Work } from './setting.ts';
import { needWords } from './words-in.ts';

/** Gives a link its address: by id inside the academy, a file beside the text, or a page elsewhere. */
export function linkTo(anchor: Element, children: ElementContent[], work: Work): ElementContent {
  const written = String(anchor.properties.href ?? '');
  needWords(anchor, `a link to \`${written}\``, work);
  const href = addressOf(written, anchor, work);
  if (href === null) return { ...anchor, properties: {}, tagName: 'span', children };
  const rel = /^https?:/i.test(href) ? { rel: ['noopener'] } : {};
  const { title } = anchor.properties;
  return { ...anchor, properties: { href, ...(title == null ? {} : { title }), ...rel }, children };
}

function addressOf(written: string, anchor: Element, work: Work): string | null {
  // A footnote’s mark leads to where the footnote would be: footnotes are told as such.
  if (anchor.properties.dataFootnoteRef !== undefined) return null;
  const at = placeOf(anchor);
  const within = work.passages.around();
  if (/^(?:course|path):/.test(written)) {
    const match = /^(course|path):([^/#]+)(?:\/([^/#]+))?(#.+)?$/.exec(written);
    const [, kind, id = '', unit, fragment = ''] = match ?? [];
    if (!SLUG.test(id) || (unit !== undefined && (kind === 'path' || !SLUG.test(unit)))) return refuse();
    work.links.push({ ...at, within, target: written.replace(/#.*$/, '') });
    return `/${kind}s/${id}${unit === undefined ? '' : `/${unit}`}${fragment}`;
  }
  if (written.startsWith('#')) {
    work.links.push({ ...at, within, target: decoded(written) });
    return written;
  }
  if (/^https?:\/\/[^/]/i.test(written)) {
    if (!URL.canParse(written)) return refuse();
    work.outside.push({ ...at, url: written });
    return written;
  }
  if (/^(?:mailto|tel):/i.test(written)) return written;
  const file = decoded(written.replace(/#.*$/, ''));
  const seemsOther = /^[a-z][a-z0-9+.-]*:|[/\\?]|^www\./i.test(written) || SLUG.test(file);
  if (file === '' || (seemsOther && !work.setting.files.has(file))) return refuse();
  return fileAddress(file, anchor, false, work);

  function refuse(): null {
    work.problem(at, {
      code: 'EB-LINK-FORM',
      found: `a link to \`${written}\``,
      expected:
        '`course:<id>`, `course:<id>/<module or quiz>`, `path:<id>`, `#heading`, a file beside the text, or an address that begins with `https:`, `http:`, `mailto:` or `tel:`',
      fix: meantBy(written),
    });
    return null;
  }
}

function meantBy(written: string): string {
  if (written.startsWith('/'))
    return 'Link inside the academy by id, such as `course:first-invoice/import`: addresses may change, ids do not.';
  if (/^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)+[/?])/i.test(written))
    return `Begin an address elsewhere with \`https:\`: \`https://${written}\`.`;
  if (written !== '' && written.split('/').every((part) => SLUG.test(part)))
    return `By id it is written \`course:${written}\`${written.includes('/') ? '' : ` or \`path:${written}\``}.`;
  return 'Write the link in one of these forms.';
}

/** Address of a file beside the text; keeps account of where it is used, whether it is there or not. */
export function fileAddress(
  name: string,
  node: Parameters<typeof placeOf>[0],
  picture: boolean,
  work: Work,
): string | null {
  const composed = name.normalize('NFC');
  work.files.push({ ...placeOf(node), within: work.passages.around(), name: composed, picture });
  const { url, files } = work.setting;
  if (url === null || !files.has(composed)) return null;
  work.passages.file(composed);
  return `${url}/${encodeURIComponent(composed)}`;
}

/** Markdown writes spaces and other letters of an address as `%20`; a stray `%` stays as it is. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
