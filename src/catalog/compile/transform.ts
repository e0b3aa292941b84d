import type { Element, ElementContent } from 'hast';
import type { Node } from 'unist';
import { didYouMean } from '../closest.ts';
import { attributesOf } from './attributes.ts';
import { codeBlock } from './code-block.ts';
import type { Component } from './components/component.ts';
import { COMPONENTS } from './components/index.ts';
import { element, isBlank, isElement, joined, lines, placeOf, text, textOf } from './html.ts';
import { isHtml, noHtml } from './html-tags.ts';
import { isComment, isExpression, isJsx, type Jsx, type JsxAttribute } from './jsx.ts';
import { decoded, linkTo } from './links.ts';
import { figure, picture } from './pictures.ts';
import type { Told, Work } from './setting.ts';

/** Turns a tree of HTML and components into HTML alone, in the order of the text. What may not stand there is a problem. */
export function transform(children: readonly Node[], work: Work): ElementContent[] {
  /** Names of the components around the present place, outermost first. */
  const open: string[] = [];
  return blocks(children);

  function blocks(nodes: readonly Node[]): ElementContent[] {
    return lines(nodes.flatMap(one));
  }

  /** Inside an element the white space stays; a passage takes the line end after it along. */
  function inline(nodes: readonly Node[]): ElementContent[] {
    const made: ElementContent[] = [];
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index] as Node;
      const next = nodes[index + 1];
      if (node.type === 'text') made.push(words(node, nodes[index - 1], next));
      else made.push(...one(node));
      if (isJsx(node) && node.name === 'For' && next !== undefined && isBlank(next)) index++;
    }
    return made;
  }

  function one(node: Node): ElementContent[] {
    if (isJsx(node)) return component(node);
    if (isExpression(node)) return isComment(node.value) ? [] : code(node, `{${node.value}}`);
    if (node.type === 'mdxjsEsm') return code(node, (node as Node & { value: string }).value);
    if (isElement(node)) return markdown(node);
    return node.type === 'text' ? [words(node, undefined, undefined)] : [];
  }

  function words(node: Node, before: Node | undefined, after: Node | undefined): ElementContent {
    const value = textOf(node);
    if (value.includes('**')) work.problem(placeOf(node), notBold);
    return text(
      joined(value, before === undefined ? '' : textOf(before), after === undefined ? '' : textOf(after)),
    );
  }

  function markdown(node: Element): ElementContent[] {
    switch (node.tagName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return [heading(node)];
      case 'p': {
        const pictures =
          node.children.length > 0 && node.children.every((c) => isElement(c, 'img') || isBlank(c));
        const content = inline(node.children);
        if (pictures)
          return content.filter((child) => !isBlank(child)).map((child) => figure([child], undefined));
        return [{ ...node, children: content }];
      }
      case 'a':
        return [linkTo(node, inline(node.children), work)];
      case 'img': {
        const { src, alt } = node.properties;
        return picture(decoded(String(src ?? '')), String(alt ?? ''), node, work);
      }
      case 'table': {
        const properties = {
          className: ['table-scroll'],
          role: 'group',
          ariaLabel: work.wording.table,
          tabIndex: 0,
        };
        return [element('div', properties, { ...node, children: inline(node.children) })];
      }
      case 'th':
      case 'td': {
        const { align } = node.properties;
        const scope = node.tagName === 'th' ? { scope: 'col' } : {};
        const aligned = align == null ? {} : { className: [`align-${String(align)}`] };
        return [{ ...node, properties: { ...scope, ...aligned }, children: inline(node.children) }];
      }
      case 'pre':
        return [codeBlock(node, work)];
      case 'code':
        return [node];
      case 'input':
        return [text(node.properties.checked === true ? '☑' : '☐')];
      case 'ul':
        return [{ ...node, properties: {}, children: inline(node.children) }];
      case 'li':
        return [{ ...node, properties: {}, children: inline(node.children) }];
      default:
        return [{ ...node, children: inline(node.children) }];
    }
  }

  function heading(node: Element): ElementContent {
    if (work.passages.isConditional()) work.problem(placeOf(node), headingInAnswer);
    const depth = Number(node.tagName.slice(1));
    const words = textOf(node).trim();
    const within = work.passages.around();
    const id = work.idFor(words, within);
    work.headings.push({ ...placeOf(node), within, depth, text: words, id });
    work.passages.heading({ depth, text: words, id });
    return { ...node, properties: { id }, children: inline(node.children) };
  }

  function component(jsx: Jsx): ElementContent[] {
    const known =
      jsx.name === null || !Object.hasOwn(COMPONENTS, jsx.name) ? undefined : COMPONENTS[jsx.name];
    if (known === undefined) {
      work.problem(placeOf(jsx), unknownComponent(jsx));
      return inline(jsx.children);
    }
    const name = jsx.name ?? '';
    if (known.block && jsx.type === 'mdxJsxTextElement') work.problem(placeOf(jsx), needsOwnLines(name));
    checkPlace(jsx, name, known);
    const attributes = attributesOf(jsx, known, work);
    const inside = (nodes = jsx.children): ElementContent[] => (known.block ? blocks(nodes) : inline(nodes));
    open.push(name);
    const made = known.make(attributes, inside, jsx, work);
    open.pop();
    return made;
  }

  function checkPlace(jsx: Jsx, name: string, { within, form }: Component): void {
    if (within !== undefined && !within.includes(open.at(-1) ?? ''))
      work.problem(placeOf(jsx), belongsIn(name, within));
    const around = open.find((other) => COMPONENTS[other]?.form === true);
    if (form === true && around !== undefined) work.problem(placeOf(jsx), twoForms(name, around));
  }

  function code(node: Node, source: string): ElementContent[] {
    const first = source.split('\n')[0] ?? '';
    work.problem(placeOf(node), {
      code: 'EB-MDX-CODE',
      found: `code (\`${first.slice(0, 60)}\`)`,
      expected: 'words, Markdown and the components; lessons carry no code',
      fix: 'Take it out. A brace in a sentence is written `\\{`; a line that begins with “import” or “export” begins with another word.',
    });
    return [];
  }
}

const notBold = {
  code: 'EB-MDX-EMPHASIS',
  severity: 'warning' as const,
  found: '`**` that makes nothing bold and is shown as it stands',
  expected: '`**` with a letter right inside, and outside a space or a letter',
  fix: 'Move brackets and full stops out of the bold words: `「**重要**」です` instead of `**「重要」**です`.',
};

function unknownComponent({ name, attributes }: Jsx): Told {
  if (name !== null && isHtml(name)) return noHtml(name, Object.fromEntries(attributes.flatMap(asWords)));
  const names = Object.keys(COMPONENTS);
  return {
    code: 'EB-MDX-COMPONENT',
    found: name === null ? 'an empty tag `<>`' : `\`<${name}>\`, which is no component`,
    expected: names
      .filter((one) => COMPONENTS[one]?.within === undefined)
      .map((one) => `\`<${one}>\``)
      .join(', '),
    fix: `${didYouMean(name ?? '', names)}Use a component or Markdown; a “<” in a sentence is written \`\\<\`.`,
  };
}

function asWords({ name, value }: JsxAttribute): [string, string][] {
  return name !== undefined && typeof value === 'string' ? [[name, value]] : [];
}

const headingInAnswer = {
  code: 'EB-MDX-PLACE',
  found: 'a heading in what is shown only after an answer',
  expected: 'headings that every reader of the lesson sees',
  fix: 'Write the heading as a sentence, or before the question.',
};

function belongsIn(name: string, parents: readonly string[]) {
  const [parent = ''] = parents;
  const places = parents.map((one) => `\`<${one}>\``).join(' or ');
  return {
    code: 'EB-MDX-PLACE',
    found: `\`<${name}>\` that stands in no ${places}`,
    expected: `\`<${name}>\` right inside ${places}, with nothing around it`,
    fix: `Put it between \`<${parent} …>\` and \`</${parent}>\`.`,
  };
}

function twoForms(name: string, around: string) {
  return {
    code: 'EB-MDX-PLACE',
    found: `\`<${name}>\` inside \`<${around}>\``,
    expected: 'one thing to do at a time',
    fix: `Move \`<${name}>\` before or after \`<${around}>\`.`,
  };
}

function needsOwnLines(name: string) {
  return {
    code: 'EB-MDX-PLACE',
    found: `\`<${name}>\` inside a sentence`,
    expected: `\`<${name}>\` and \`</${name}>\` on lines of their own`,
    fix: 'Put blank lines before and after it, and write whole sentences inside.',
  };
}
