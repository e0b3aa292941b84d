import { type Audience, ROLES } from '../../../domain/audience.ts';
import { meantSlug } from '../../meant-slug.ts';
import { lines, placeOf } from '../html.ts';
import type { AttributeRule, Attributes, Component } from './component.ts';

const several: AttributeRule = { required: false, several: true };

/** A passage for some. */
export const forSome: Component = {
  attributes: { plan: several, industry: several, useCase: several, role: { ...several, values: ROLES } },
  block: true,
  make(attributes, inside, jsx, work) {
    const audience = audienceOf(attributes);
    // Whom a value was meant for that cannot be is told where it stands.
    if (!jsx.attributes.some(({ name }) => Object.hasOwn(forSome.attributes, name ?? '')))
      work.problem(placeOf(jsx), forWhom);
    const lastLine = jsx.position?.end.line ?? placeOf(jsx).line;
    work.passagesFound.push({ ...placeOf(jsx), within: work.passages.around(), audience, lastLine });
    const begin = work.passages.begin({ audience });
    const children = lines(inside());
    return [begin, ...children, work.passages.end()];
  },
};

function audienceOf(attributes: Attributes): Audience {
  const values = (name: string): string[] =>
    attributes[name]?.split(/\s+/).filter(Boolean).map(meantSlug) ?? [];
  return {
    plans: values('plan'),
    industries: values('industry'),
    useCases: values('useCase'),
    roles: ROLES.filter((role) => values('role').includes(role)),
  };
}

const forWhom = {
  code: 'EB-MDX-ATTRIBUTE',
  found: '`<For>` without saying for whom',
  expected: 'at least one of `plan`, `industry`, `useCase`, `role`',
  fix: 'Add one, such as `<For plan="premium">`, or take the tags away.',
};
