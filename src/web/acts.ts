import { actRows, subjectLinks } from '../reports/acts.ts';
import type { ActRow, SubjectLink } from '../reports/views.ts';
import { actsOnAccount, countSubjects, findAct, subjectsOf } from '../store/acts.ts';
import { house } from './house.ts';
import { pageIn } from './paged.ts';

const MOST_SHOWN = 30;
const SUBJECTS_A_PAGE = 50;

/** What had been done to an account and its people by `asOf`, newest first. */
export async function actsOn(
  accountId: string,
  asOf: Date,
  { messages, now }: App.Locals,
): Promise<ActRow[]> {
  const { db } = await house();
  return actRows(db, await actsOnAccount(db, accountId, MOST_SHOWN, asOf.toISOString()), messages, now);
}

/** An act that was done to many at once, and some of them. */
export interface ActLooked {
  readonly act: ActRow;
  readonly count: number;
  readonly subjects: readonly SubjectLink[];
  readonly page: number;
  readonly pages: number;
}

/** @param id as the address has it @returns null where there is no act of many */
export async function actLooked(id: string, url: URL, locals: App.Locals): Promise<ActLooked | null> {
  const { db } = await house();
  const known = /^[1-9]\d{0,14}$/.test(id) ? await findAct(db, Number(id)) : null;
  const count = known === null ? 0 : await countSubjects(db, known.id);
  const [act] = known === null || count === 0 ? [] : await actRows(db, [known], locals.messages, locals.now);
  if (known === null || act === undefined) return null;
  const { from, page, pages } = pageIn(count, url, SUBJECTS_A_PAGE);
  const some = await subjectsOf(db, known.id, { from, most: SUBJECTS_A_PAGE });
  return { act, count, subjects: await subjectLinks(db, some, locals), page, pages };
}
