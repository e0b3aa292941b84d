import { extname } from 'node:path';
import type { ElementContent } from 'hast';
import { type Audience, ROLES } from '../../domain/audience.ts';
import { SLUG } from '../schema/shared.ts';
import { element, isBlank, isElement, lines, placeOf, text, textOf } from './html.ts';
import type { Jsx } from './jsx.ts';
import { fileAddress } from './links.ts';
import { figure, picture } from './pictures.ts';
import type { Work } from './setting.ts';
import { termKey } from './term-key.ts';
import { CALLOUT_KINDS, type CalloutKind } from './wording.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface AttributeRule {
  readonly required: boolean;
  /** The values it may have; any words when left out. */
  readonly values?: readonly string[];
  /** Holds several values with spaces between. */
  readonly several?: boolean;
}

export interface Component {
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** Stands on lines of its own, never inside a sentence. */
  readonly block: boolean;
  /** Makes the HTML; `inside` makes its content's and must be called exactly where that stands in the text. */
  make(attributes: Attributes, inside: () => ElementContent[], jsx: Jsx, work: Work): ElementContent[];
}

const several: AttributeRule = { required: false, several: true };

/** Everything that can be written in a lesson beside Markdown. */
export const COMPONENTS: Readonly<Record<string, Component>> = {
  For: {
    attributes: { plan: several, industry: several, useCase: several, role: { ...several, values: ROLES } },
    block: true,
    make(attributes, inside, jsx, work) {
      const audience = audienceOf(attributes);
      if (Object.values(audience).every((values) => values.length === 0)) work.problem(placeOf(jsx), forWhom);
      const lastLine = jsx.position?.end.line ?? placeOf(jsx).line;
      work.passagesFound.push({ ...placeOf(jsx), within: work.passages.around(), audience, lastLine });
      const begin = work.passages.begin(audience);
      const children = lines(inside());
      return [begin, ...children, work.passages.end()];
    },
  },
  Callout: {
    attributes: { kind: { required: true, values: CALLOUT_KINDS }, title: { required: false } },
    block: true,
    make({ kind = 'note', title }, inside, _jsx, { wording }) {
      const word = wording.callout[kind as CalloutKind] ?? wording.callout.note;
      const label = title === undefined ? word : wording.titled(word, title);
      const properties = { className: ['callout', `callout-${kind}`], role: 'note', ariaLabel: label };
      const heading = element('p', { className: ['callout-label'] }, text(label));
      return [element('aside', properties, text('\n'), ...lines([heading, ...inside()]))];
    },
  },
  Figure: {
    attributes: { src: { required: true }, alt: { required: true }, caption: { required: false } },
    block: true,
    make: ({ src = '', alt = '', caption }, _inside, jsx, work) => [
      figure(picture(src, alt, jsx, work), caption),
    ],
  },
  Steps: {
    attributes: {},
    block: true,
    make(_attributes, inside, jsx, work) {
      const children = inside();
      const isList = children.every((child) => isBlank(child) || isElement(child, 'ol'));
      if (!isList || children.length === 0) work.problem(placeOf(jsx), onlyAList);
      return [element('div', { className: ['steps'] }, text('\n'), ...lines(children))];
    },
  },
  Details: {
    attributes: { summary: { required: true } },
    block: true,
    make: ({ summary = '' }, inside) => [
      element('details', {}, text('\n'), ...lines([element('summary', {}, text(summary)), ...inside()])),
    ],
  },
  Download: {
    attributes: { file: { required: true } },
    block: false,
    make({ file = '' }, inside, jsx, work) {
      const href = fileAddress(file, jsx, false, work);
      const children = phrasing(inside());
      const beside = work.setting.files.get(file.normalize('NFC'));
      if (href === null || beside === undefined) return children;
      const about = `${extname(file).slice(1).toUpperCase()}, ${sizeWords(beside.bytes, work.setting.language)}`;
      const note = element('span', { className: ['download-about'] }, text(about));
      const link = element(
        'a',
        { className: ['download'], href, download: '' },
        ...children,
        text(' '),
        note,
      );
      return jsx.type === 'mdxJsxFlowElement' ? [element('p', {}, link)] : [link];
    },
  },
  Term: {
    attributes: { means: { required: false }, of: { required: false } },
    block: false,
    make({ means, of }, inside, jsx, work) {
      const children = phrasing(inside());
      const meaning = means ?? meaningIn(of, children.map(textOf).join('').trim(), jsx, work);
      work.meanings.push(meaning);
      const term = [
        element('dfn', { className: ['term'] }, ...children),
        element('span', { className: ['term-means'] }, text(work.wording.meaning(meaning))),
      ];
      return jsx.type === 'mdxJsxFlowElement' ? [element('p', {}, ...term)] : term;
    },
  },
};

/** What the glossary says of a term, named by its id or by its very word. */
function meaningIn(of: string | undefined, word: string, jsx: Jsx, work: Work): string {
  const key = of === undefined ? termKey('word', word) : termKey('id', of);
  work.lookedUp.push(key);
  const found = work.setting.glossary.get(key);
  if (found === undefined) work.problem(placeOf(jsx), meaningUnknown(of, word));
  return found ?? '';
}

function audienceOf(attributes: Attributes): Audience {
  const values = (name: string): string[] =>
    attributes[name]?.split(/\s+/).filter((value) => SLUG.test(value)) ?? [];
  return {
    plans: values('plan'),
    industries: values('industry'),
    useCases: values('useCase'),
    roles: ROLES.filter((role) => values('role').includes(role)),
  };
}

/** What stands in a sentence: a component set on its own line wraps its words in a paragraph, which goes. */
function phrasing(children: readonly ElementContent[]): ElementContent[] {
  return children
    .filter((child, index) => !isBlank(child) || (index > 0 && index < children.length - 1))
    .flatMap((child) => (isElement(child, 'p') ? child.children : [child]));
}

function sizeWords(bytes: number, language: string): string {
  const [unit, size] =
    bytes < 1_000_000 ? (['kilobyte', bytes / 1000] as const) : (['megabyte', bytes / 1e6] as const);
  const format = { style: 'unit', unit, maximumFractionDigits: size < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(language, format).format(Math.max(size, 0.1));
}

const forWhom = {
  code: 'EB-MDX-ATTRIBUTE',
  found: '`<For>` without saying for whom',
  expected: 'at least one of `plan`, `industry`, `useCase`, `role`',
  fix: 'Add one, such as `<For plan="premium">`, or take the tags away.',
};

const meaningUnknown = (of: string | undefined, word: string) => ({
  code: 'EB-TERM-UNKNOWN',
  found:
    of === undefined
      ? `\`<Term>\` around “${word}”, which the glossary does not have in this language`
      : `\`of="${of}"\` in \`<Term>\`, which the glossary does not have in this language`,
  expected: 'a meaning: in `means="…"`, or in content/glossary.yaml',
  fix: `Write what it means, \`<Term means="…">\`, or add it to content/glossary.yaml${of === undefined ? '; where the word stands in another form there, name it by its id: `<Term of="…">`' : ''}.`,
});

const onlyAList = {
  code: 'EB-MDX-PLACE',
  found: '`<Steps>` around something other than a numbered list',
  expected: 'one numbered list (`1. …`) between the tags',
  fix: 'Number the steps, and move other text before or after `<Steps>`.',
};
