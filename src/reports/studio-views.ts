import type { Problem } from '../catalog/problem.ts';
import type { Account } from '../domain/account.ts';
import type { Profile } from '../domain/audience.ts';
import type { Instant } from '../domain/facts.ts';
import type { PreviewAs } from '../domain/preview.ts';
import type { Seen } from './side-by-side.ts';

/** What the studio shows of a look as a customer. */
export interface PreviewView {
  readonly wished: PreviewAs;
  /** The customer: an account that there is, or one of that kind without a name. */
  readonly account: Account;
}

/** What a kind of customer can be made of, and the accounts there are. */
export interface PreviewChoices {
  readonly plans: readonly string[];
  readonly industries: readonly string[];
  readonly useCases: readonly string[];
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
}

/** What the check found, and of what. */
export interface StudioFindings {
  readonly problems: readonly Problem[];
  readonly publishedAt: Instant;
  /** Of the files on this machine; null where there are none. */
  readonly disk: {
    /** Whether `problems` are theirs; else those of what was published. */
    readonly asked: boolean;
    /** Whether they hold what is published. */
    readonly isPublished: boolean;
    /** Why they could not be checked; null where they could, or were not. */
    readonly failed: string | null;
  } | null;
}

/** Two kinds of customer, and what each sees. */
export interface SideBySideView {
  readonly choices: Omit<PreviewChoices, 'accounts'>;
  readonly profiles: readonly [Profile, Profile];
  readonly seen: Seen;
}
