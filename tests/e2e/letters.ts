import type { Academy } from '../academy/start.ts';

/** The link in the letter that was written last to someone; empty when there is none. */
export async function linkInLetter({ db }: Pick<Academy, 'db'>, to: string): Promise<string> {
  const { rows } = await db.execute({
    sql: 'SELECT text FROM outbox WHERE "to" = ? ORDER BY id DESC LIMIT 1',
    args: [to],
  });
  return /https?:\/\/\S+/.exec(String(rows[0]?.text))?.[0] ?? '';
}
