import { didYouMean } from '../closest.ts';
import { SLUG } from '../schema/shared.ts';
import type { Attributes, Component } from './components.ts';
import { placeOf } from './html.ts';
import type { Jsx, JsxAttribute } from './jsx.ts';
import type { Work } from './setting.ts';

/** The attributes a component may have, as plain words; every other one is a problem and left out. */
export function attributesOf(jsx: Jsx, component: Component, work: Work): Attributes {
  const at = placeOf(jsx);
  const name = `\`<${jsx.name}>\``;
  const known = Object.keys(component.attributes);
  const allowed =
    known.length === 0 ? 'no attributes' : `only ${known.map((one) => `\`${one}\``).join(', ')}`;
  const found = new Map<string, string>();

  for (const attribute of jsx.attributes) {
    const rule = attribute.name === undefined ? undefined : component.attributes[attribute.name];
    if (attribute.name === undefined || isCode(attribute)) {
      work.problem(at, {
        code: 'EB-MDX-CODE',
        found: `code in ${name} (\`${attribute.name === undefined ? '{…}' : `${attribute.name}={…}`}\`)`,
        expected: 'values in quotes; lessons carry words, no code',
        fix: 'Write the value itself in quotes: `title="…"`.',
      });
      continue;
    }
    if (rule === undefined) {
      work.problem(at, {
        code: 'EB-MDX-ATTRIBUTE',
        found: `\`${attribute.name}\` in ${name}`,
        expected: allowed,
        fix: `${didYouMean(attribute.name, known)}Rename it or take it out.`,
      });
      continue;
    }
    const value = typeof attribute.value === 'string' ? attribute.value.trim() : '';
    const wrong = value === '' ? 'nothing' : wrongPart(value, rule.values, rule.several === true);
    if (wrong === undefined) found.set(attribute.name, value);
    else if (attribute.name !== 'alt')
      work.problem(at, {
        code: 'EB-MDX-ATTRIBUTE',
        found: `\`${attribute.name}="${value}"\` in ${name}`,
        expected: expected(rule.values, rule.several === true),
        fix: `${didYouMean(wrong, rule.values ?? [])}Write ${rule.several ? 'values, with a space between two' : 'such a value'}.`,
      });
  }
  for (const [attribute, rule] of Object.entries(component.attributes)) {
    if (!rule.required || attribute === 'alt' || jsx.attributes.some((one) => one.name === attribute))
      continue;
    work.problem(at, {
      code: 'EB-MDX-ATTRIBUTE',
      found: `${name} without \`${attribute}\``,
      expected: `\`${attribute}="…"\`${rule.values === undefined ? '' : `, one of ${rule.values.join(', ')}`}`,
      fix: `Add \`${attribute}="…"\`.`,
    });
  }
  return Object.fromEntries(found);
}

function isCode({ value }: JsxAttribute): boolean {
  return typeof value === 'object' && value !== null;
}

/** The first part of a value that cannot be; undefined when all is well. */
function wrongPart(
  value: string,
  values: readonly string[] | undefined,
  several: boolean,
): string | undefined {
  const parts = several ? value.split(/\s+/) : [value];
  if (values !== undefined) return parts.find((part) => !values.includes(part));
  return several ? parts.find((part) => !SLUG.test(part)) : undefined;
}

function expected(values: readonly string[] | undefined, several: boolean): string {
  if (values !== undefined) return `${several ? 'some' : 'one'} of ${values.join(', ')}`;
  return several ? 'lower-case letters, digits and hyphens, such as `premium`' : 'some words';
}
