import { newLink } from '../auth/links.ts';
import { resetLetter } from '../channels/letters.ts';
import { post } from '../channels/post.ts';
import { BASE_LANGUAGE } from '../domain/content.ts';
import { canonicalEmail } from '../domain/person.ts';
import { findPersonByEmail } from '../store/people.ts';
import type { House } from './house.ts';

/** Sends a link to set a new password, where there is someone to send it to. Says nothing of whether there was. */
export async function requestReset({ db, url }: House, typed: string, now: Date): Promise<void> {
  const person = await findPersonByEmail(db, canonicalEmail(typed));
  if (!person?.email || person.disabledAt !== null) return;
  const { email, name, language, id } = person;
  await db.write(id, async () => {
    const link = newLink(db, id, 'reset', now);
    const letter = resetLetter(email, name ?? '', `${url}${link.path}`, language ?? BASE_LANGUAGE, now);
    return { statements: [...link.statements, post(db, letter)], result: undefined };
  });
}
