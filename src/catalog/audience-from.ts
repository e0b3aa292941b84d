import { type Audience, ROLES } from '../domain/audience.ts';
import { type Raw, texts } from './raw.ts';

/** An audience as far as it is right; a property that is left out is for everyone. */
export function audienceFrom({ plans, industries, useCases, roles }: Raw): Audience {
  const wanted = texts(roles);
  return {
    plans: texts(plans),
    industries: texts(industries),
    useCases: texts(useCases),
    roles: ROLES.filter((role) => wanted.includes(role)),
  };
}
