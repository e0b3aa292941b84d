import { newLink } from '../auth/links.ts';
import { resetLetter } from '../channels/letters.ts';
import { post } from '../channels/post.ts';
import { BASE_LANGUAGE } from '../domain/content.ts';
import { canonicalEmail } from '../domain/person.ts';
import { findPerson, findPersonByEmail } from '../store/people.ts';
import type { House } from './house.ts';

/** Sends a link to set a new password, where there is someone to send it to. Says nothing of whether there was. */
export async function requestReset({ db, url, brand }: House, typed: string, now: Date): Promise<void> {
  const known = await findPersonByEmail(db, canonicalEmail(typed));
  if (known === null) return;
  await db.write(known.id, async () => {
    const person = await findPerson(db, known.id);
    if (!person?.email || person.disabledAt !== null) return { statements: [], result: undefined };
    const { email, name, language, id } = person;
    const link = newLink(db, id, 'reset', now);
    const reader = { to: email, name: name ?? '', language: language ?? BASE_LANGUAGE };
    const letter = resetLetter({ ...reader, link: `${url}${link.path}`, brand: brand() }, now);
    return { statements: [...link.statements, post(db, letter)], result: undefined };
  });
}
