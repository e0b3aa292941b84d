import type { Database } from '../../db/client.ts';

/** A plan, industry or use case that accounts have, by what was last said of each. */
export interface CodeInUse {
  readonly property: string;
  readonly code: string;
  /** Id of one of them, and how many there are. */
  readonly account: string;
  readonly accounts: number;
}

export async function codesInUse(db: Database): Promise<CodeInUse[]> {
  const { rows } = await db.reader.execute(`
    SELECT property, each.value AS code, min(account_id) AS account, count(DISTINCT account_id) AS accounts FROM (
      SELECT account_id, property, value AS said,
        row_number() OVER (PARTITION BY account_id, property ORDER BY valid_from DESC, id DESC) AS place
      FROM account_properties WHERE property IN ('plan', 'industry', 'useCases')
    ), json_each(said) AS each
    WHERE place = 1 AND each.value IS NOT NULL GROUP BY property, code`);
  return rows.map(({ property, code, account, accounts }) => ({
    property: String(property),
    code: String(code),
    account: String(account),
    accounts: Number(accounts),
  }));
}
