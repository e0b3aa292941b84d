import type { Catalog } from '../catalog/catalog.ts';
import { isStaff } from '../domain/audience.ts';
import type { Person } from '../domain/person.ts';
import { findAccount } from '../store/accounts.ts';
import type { Database, Step } from '../store/database.ts';
import { insertEnrollment, learnerFacts } from '../store/learning.ts';
import { writeScopes } from './write-scopes.ts';

/** A path enrols whoever its audience names. Staff see every path, so only one that names their role enrols them. */
export async function enrollAtFirstSignIn(
  db: Database,
  catalog: Catalog,
  person: Pick<Person, 'id' | 'role' | 'accountId'>,
  now: Date,
): Promise<Step[]> {
  const profile = person.accountId === null ? null : await findAccount(db, person.accountId, now);
  const theirs = catalog.forViewer({ role: person.role, profile }, now);
  const at = now.toISOString();
  const paths = theirs.paths
    .filter((path) => path.status === 'live')
    .filter((path) => !isStaff(person.role) || path.audience.roles.includes(person.role));
  const facts = await learnerFacts(db, person.id);
  const enrollments = [...facts.enrollments, ...paths.map((path) => ({ path: path.id, at }))];
  return [
    ...paths.map((path) => insertEnrollment(person.id, path.id, at)),
    ...writeScopes(person.id, theirs, { ...facts, enrollments }, at),
  ];
}
