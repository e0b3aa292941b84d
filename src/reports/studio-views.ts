import type { Account } from '../domain/account.ts';
import type { Profile } from '../domain/audience.ts';
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

/** Two kinds of customer, and what each sees. */
export interface SideBySideView {
  readonly choices: Omit<PreviewChoices, 'accounts'>;
  readonly profiles: readonly [Profile, Profile];
  readonly seen: Seen;
}
