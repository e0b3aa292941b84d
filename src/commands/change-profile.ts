import { isName } from '../domain/person.ts';
import { updatePerson } from '../store/people.ts';
import type { House } from './house.ts';

/** Changes one's own name and language. Refuses a name that is empty, too long, or carries control marks. */
export async function changeProfile(
  { db }: House,
  personId: string,
  change: { readonly name: string; readonly language: string | null },
): Promise<{ readonly ok: boolean }> {
  const name = change.name.trim().normalize('NFC');
  if (!isName(name)) return { ok: false };
  await db.write(personId, async () => ({
    statements: [updatePerson(db, personId, { name, language: change.language })],
    result: undefined,
  }));
  return { ok: true };
}

/** Puts the greeting of someone's first visit away. */
export async function skipGreeting({ db }: House, personId: string, now: Date): Promise<void> {
  await db.write(personId, async () => ({
    statements: [updatePerson(db, personId, { greetedAt: now.toISOString() })],
    result: undefined,
  }));
}

/** Remembers the language someone reads in. */
export async function changeLanguage({ db }: House, personId: string, language: string): Promise<void> {
  await db.write(personId, async () => ({
    statements: [updatePerson(db, personId, { language })],
    result: undefined,
  }));
}
