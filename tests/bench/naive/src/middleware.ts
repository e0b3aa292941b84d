import { defineMiddleware } from 'astro:middleware';
import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { accountProperties, db, people, sessions } from './database';

/** The session, then its person – one query each – and what their company has. */
export const onRequest = defineMiddleware(async ({ cookies, locals, redirect }, next) => {
  const token = cookies.get('academy')?.value ?? '';
  const id = createHash('sha256').update(token).digest('hex');
  const [session] = await db.select().from(sessions).where(eq(sessions.id, id));
  if (!session || new Date(session.expiresAt) < new Date()) return redirect('/login');
  const [person] = await db.select().from(people).where(eq(people.id, session.personId));
  if (!person) return redirect('/login');
  const properties = await db
    .select()
    .from(accountProperties)
    .where(eq(accountProperties.accountId, person.accountId ?? ''))
    .orderBy(accountProperties.id);
  locals.person = person;
  locals.profile = Object.fromEntries(properties.map(({ property, value }) => [property, value]));
  return next();
});
