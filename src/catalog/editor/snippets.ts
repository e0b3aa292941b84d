import type { AttributeRule } from '../compile/components/component.ts';
import { COMPONENTS } from '../compile/components/index.ts';

/** What an editor writes for a few letters, in the form that VS Code reads. */
export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** What was selected when the snippet was asked for, and then the cursor. */
const SELECTED = `\${TM_SELECTED_TEXT}$0`;

/** What stands inside, where it is not just any words. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  Steps: ['1. $0'],
  Checklist: [`<Item id="\${3}">\${4}</Item>`, '', `<Item id="\${5}">$0</Item>`],
  Reveal: ['$0'],
  Flashcards: [`<Card id="\${3}" front="\${4}">\${5}</Card>`, '', `<Card id="\${6}" front="\${7}">$0</Card>`],
  Compare: [`<Side title="\${1}">\${2}</Side>`, '', `<Side title="\${3}">$0</Side>`],
  Tabs: [`<Tab title="\${2}">\${3}</Tab>`, '', `<Tab title="\${4}">$0</Tab>`],
  Diagram: [`- Begin -> \${2}`, '- Begin -> $0'],
  Practice: [
    `\${2}`,
    '',
    `<Option id="\${3}" correct>\${4} <Feedback>\${5}</Feedback></Option>`,
    '',
    `<Option id="\${6}">\${7} <Feedback>$0</Feedback></Option>`,
  ],
  AnnotatedPicture: [`<Mark at="\${3:25 40}">\${4}</Mark>`, '', '<Mark at="50 50">$0</Mark>'],
  Hotspot: [
    `\${4}`,
    '',
    `<Spot id="\${5}" area="10 10 20 10" correct>\${6} <Feedback>\${7}</Feedback></Spot>`,
    '',
    `<Spot id="\${8}" area="10 30 20 10">\${9} <Feedback>$0</Feedback></Spot>`,
  ],
  Tour: [
    ...[`<Stop id="\${3}" src="\${4}" alt="\${5}">`, '', `\${6}`, '', '</Stop>', ''],
    ...[`<Stop id="\${7}" src="\${8}" alt="\${9}">`, '', '$0', '', '</Stop>'],
  ],
  Sandbox: [
    `\${4}`,
    '',
    `<Action id="\${5}">\${6}</Action>`,
    '',
    `<Row id="\${7}" cells="\${8}" wants="\${5}">$0</Row>`,
  ],
};

/** Components that have nothing inside. */
const EMPTY = new Set(['Figure']);

/** Attributes without which a component says nothing, though none of them alone is required. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  For: ['plan'],
  Callout: ['title'],
  Figure: ['caption'],
  Video: ['src', 'poster', 'captions'],
};

/** A snippet for each component, with what belongs in it, by its name, and one for an exception from a rule. */
export function snippets(): Readonly<Record<string, Snippet>> {
  return Object.fromEntries([
    ...Object.entries(COMPONENTS)
      .filter(([, { within }]) => within === undefined)
      .map(([name, { attributes, block }]) => [
        name,
        { prefix: `<${name}`, description: described(attributes), body: bodyOf(name, attributes, block) },
      ]),
    ['check', EXCEPTION],
  ]);
}

const EXCEPTION: Snippet = {
  prefix: '{/* check',
  description: 'An exception from a rule of the check, for this line or the next',
  body: [`{/* check: \${1:EB-TERM-AVOID} because \${2:why} */}`],
};

function described(attributes: Readonly<Record<string, AttributeRule>>): string {
  const named = Object.entries(attributes).map(([name, { required }]) => (required ? name : `${name}?`));
  return named.length === 0 ? 'No attributes' : named.join(' ');
}

function bodyOf(
  name: string,
  attributes: Readonly<Record<string, AttributeRule>>,
  isBlock: boolean,
): readonly string[] {
  const written = Object.entries(attributes)
    .filter(([attribute, { required }]) => required || OFFERED[name]?.includes(attribute))
    .map(([attribute, rule], index) => ` ${attribute}="${placeholder(rule, index + 1)}"`)
    .join('');
  if (EMPTY.has(name)) return [`<${name}${written} />`, '', '$0'];
  if (!isBlock) return [`<${name}${written}>${SELECTED}</${name}>`];
  return [`<${name}${written}>`, '', ...(INSIDE[name] ?? [SELECTED]), '', `</${name}>`];
}

/** Where the values are known, they are offered. */
function placeholder({ values }: AttributeRule, place: number): string {
  return values === undefined ? `\${${place}}` : `\${${place}|${values.join(',')}|}`;
}
