import { z } from 'zod';
import type { Catalog } from '../catalog/catalog.ts';
import type { Account } from '../domain/account.ts';
import type { Role } from '../domain/audience.ts';
import type { LearnerFacts } from '../domain/facts.ts';
import { PREVIEW_PROGRESS, PREVIEW_ROLES, type PreviewAs, previewFacts } from '../domain/preview.ts';
import { findAccount } from '../store/accounts.ts';
import type { Database } from '../store/database.ts';

/** Those who write may look at the academy as a customer. */
export const PREVIEWERS: readonly Role[] = ['cem', 'admin'];

/**
 * As whom one looks stands in a cookie of the session. It is not signed: whoever may preview at all may do so as anyone, and it gives
 * a customer's rights alone.
 */
export const PREVIEW_COOKIE = 'preview';

/** Pages of the preview itself, which belong to who looks and not to the customer. */
export const PREVIEW_PAGES = /^\/studio\/preview(\/|$)/;

const code = z.string().regex(/^[a-z0-9-]{1,60}$/);
const preview = z.object({
  role: z.enum(PREVIEW_ROLES),
  progress: z.enum(PREVIEW_PROGRESS),
  as: z.union([
    code,
    z.object({ plan: code.nullable(), industry: code.nullable(), useCases: z.array(code).max(20) }),
  ]),
}) satisfies z.ZodType<PreviewAs>;

export interface Preview {
  readonly wished: PreviewAs;
  /** The customer as whom one looks; an account that there is, or one of that kind without a name. */
  readonly account: Account;
  readonly facts: LearnerFacts;
}

export function writePreview(wished: PreviewAs): string {
  return Buffer.from(JSON.stringify(wished)).toString('base64url');
}

/** What a form or a cookie asks for; null where it makes no sense. */
export function readPreview(given: unknown): PreviewAs | null {
  return preview.safeParse(given).data ?? null;
}

/** The preview a cookie asks for; null where there is none, or not of anything any more. */
export async function previewIn(
  cookie: string | undefined,
  db: Database,
  catalog: Catalog,
  now: Date,
): Promise<Preview | null> {
  const wished = readPreview(parsed(cookie));
  if (wished === null) return null;
  const account =
    typeof wished.as === 'string' ? await findAccount(db, wished.as, now) : { ...NAMELESS, ...wished.as };
  if (account === null) return null;
  const view = catalog.forViewer({ role: wished.role, profile: account }, now);
  const units = view.courses.flatMap(({ id }) => view.units(id));
  const facts = previewFacts({ paths: view.paths, courses: view.courses, units }, wished.progress, now);
  return { wished, account, facts };
}

/** No account has an empty id. */
const NAMELESS = { id: '', name: '', segment: null, csm: null, timeZone: 'UTC' } as const;

function parsed(cookie: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString());
  } catch {
    return null;
  }
}
