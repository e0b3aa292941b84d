import { type Audience, ROLES } from '../domain/audience.ts';
import { meantSlug } from './meant-slug.ts';
import { type Raw, texts } from './raw.ts';

/** An audience as far as it is right or plainly meant; a property that is left out is for everyone. */
export function audienceFrom({ plans, industries, useCases, roles }: Raw): Audience {
  const values = (written: unknown) => texts(written).map(meantSlug);
  const wanted = values(roles);
  return {
    plans: values(plans),
    industries: values(industries),
    useCases: values(useCases),
    roles: ROLES.filter((role) => wanted.includes(role)),
  };
}
