import { type Brand, brandIn } from '../domain/brand/brand.ts';
import { messagesFor } from '../i18n/index.ts';
import type { Letter } from '../store/outbox.ts';

/** Letters have one link and one thing to do. */
export interface Addressed {
  readonly to: string;
  /** May be empty. */
  readonly name: string;
  readonly link: string;
  /** The reader's; unknown ones read the base language. */
  readonly language: string;
  /** Whose academy it is. */
  readonly brand: Brand;
}

export function invitationLetter(addressed: Addressed, at: Date): Letter {
  return letter('invitation', addressed, at);
}

export function resetLetter(addressed: Addressed, at: Date): Letter {
  return letter('reset', addressed, at);
}

function letter(
  kind: 'invitation' | 'reset',
  { to, name, link, language, brand }: Addressed,
  at: Date,
): Letter {
  const { subject, text } = messagesFor(language).letters[kind];
  const { said } = brandIn(brand, language);
  return { to, subject: subject(said), text: text(said, name, link), createdAt: at.toISOString() };
}
