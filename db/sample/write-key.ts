import { hashToken } from '../../src/auth/tokens.ts';
import type { writeKeys } from '../schema.ts';
import type { SampleRows } from './rows.ts';

/** What the sample's product sends its events with. */
export const SAMPLE_WRITE_KEY = 'sample-write-key';

/** The row that makes the key valid, since its first customer came. */
export function sampleWriteKey({ accounts }: Pick<SampleRows, 'accounts'>): typeof writeKeys.$inferInsert {
  const createdAt = accounts.map((account) => account.createdAt).sort()[0] ?? '2025-01-01T00:00:00.000Z';
  return { id: 'sample', name: 'Fernledger', hash: hashToken(SAMPLE_WRITE_KEY), createdAt };
}
