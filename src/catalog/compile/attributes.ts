import { BASE_LANGUAGE } from '../../domain/content.ts';
import { didYouMean } from '../closest.ts';
import { didYouMeanSlug } from '../meant-slug.ts';
import { SLUG } from '../schema/shared.ts';
import type { AttributeRule, Attributes, Component } from './components/component.ts';
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
    if (rule.baseOnly === true && work.setting.language !== BASE_LANGUAGE) {
      work.problem(at, {
        code: 'EB-LANG-STRUCTURE',
        found: `\`${attribute.name}\` in ${name} of a translation`,
        expected: `\`${attribute.name}\` in ${BASE_LANGUAGE}.mdx alone, where structure stands`,
        fix: `Delete \`${attribute.name}\` here; a translation carries words.`,
      });
      continue;
    }
    const value = typeof attribute.value === 'string' ? attribute.value.trim() : '';
    const wrong = wrongIn(value, rule, attribute.value == null);
    // Whom a passage is for is kept as far as it is plainly meant, lest more be told than its cause.
    if (wrong === undefined || rule.several) found.set(attribute.name, value);
    if (wrong !== undefined && attribute.name !== 'alt')
      work.problem(at, {
        code: 'EB-MDX-ATTRIBUTE',
        found: `\`${attribute.name}="${value}"\` in ${name}`,
        expected: expected(rule),
        fix: rule.flag
          ? `Write \`${attribute.name}\` alone, or leave it out.`
          : `${rule.values === undefined ? didYouMeanSlug(wrong) : didYouMean(wrong, rule.values)}Write ${rule.several ? 'values, with a space between two' : 'such a value'}.`,
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
function wrongIn(value: string, rule: AttributeRule, isBare: boolean): string | undefined {
  if (rule.flag) return isBare ? undefined : value || 'nothing';
  if (value === '') return 'nothing';
  const parts = rule.several ? value.split(/\s+/) : [value];
  if (rule.values !== undefined) return parts.find((part) => !rule.values?.includes(part));
  return rule.several || rule.slug ? parts.find((part) => !SLUG.test(part)) : undefined;
}

function expected({ values, several, slug, flag }: AttributeRule): string {
  if (flag) return 'the word alone, without a value';
  if (values !== undefined) return `${several ? 'some' : 'one'} of ${values.join(', ')}`;
  if (slug) return 'lower-case letters, digits and hyphens, such as `first-limit`';
  return several ? 'lower-case letters, digits and hyphens, such as `premium`' : 'some words';
}
