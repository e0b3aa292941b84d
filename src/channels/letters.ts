import { messagesFor } from '../i18n/index.ts';
import type { Letter } from '../store/outbox.ts';

/** Letters have one link and one thing to do. `language` is the reader's; unknown ones read the base language. */
export function invitationLetter(to: string, name: string, link: string, language: string, at: Date): Letter {
  const { invitation } = messagesFor(language).letters;
  return { to, subject: invitation.subject, text: invitation.text(name, link), createdAt: at.toISOString() };
}

export function resetLetter(to: string, name: string, link: string, language: string, at: Date): Letter {
  const { reset } = messagesFor(language).letters;
  return { to, subject: reset.subject, text: reset.text(name, link), createdAt: at.toISOString() };
}
