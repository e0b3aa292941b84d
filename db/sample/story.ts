import type { AccountProperty, DealProperty, Segment, TouchModel } from '../../src/domain/account.ts';
import type { Concern, TouchKind } from '../../src/domain/history.ts';
import type { HabitName } from './habits.ts';
import type { PlanName } from './plan-words.ts';
import type { UptakeName } from './uptakes.ts';

/**
 * A made-up customer: how its people take to the academy and to the product, and how vendor and customer get on.
 * Days count back from today where it says so, else from the contract on; all are calendar days.
 */
export interface Story {
  readonly id: string;
  readonly name: string;
  readonly plan: 'basic' | 'premium';
  readonly industry: 'manufacturing' | 'healthcare' | 'retail' | 'professional-services';
  readonly useCases: readonly ('invoice-approval' | 'expense-control' | 'audit-readiness')[];
  readonly segment: Segment;
  readonly csm: 'csm' | 'csm-mizusawa' | 'csm-brandvik';
  readonly timeZone: 'Asia/Tokyo' | 'America/New_York' | 'Europe/Berlin' | 'UTC';
  /** Days before today on which the contract was signed, or the trial begun, and the account created. */
  readonly created: number;
  /** Those invited at the beginning, the champion first. */
  readonly people: readonly (readonly [HabitName, number])[];
  /** Those invited later: how they learn, and days before today of the invitation. */
  readonly newcomers?: readonly (readonly [HabitName, number])[];
  readonly touch: TouchModel;
  readonly seats: number;
  readonly mood: Mood;
  /** Day on which the trial became a contract; `runs` while it has not. */
  readonly trial?: number | 'runs';
  /** No CSM has taken the account over from sales yet. */
  readonly unclaimed?: true;
  /** Day of the kickoff; left out where there was none. */
  readonly kickoff?: number;
  readonly use?: Use;
  readonly success?: Success;
  /** The plan after that one. */
  readonly nextSuccess?: Success;
  readonly changes?: readonly {
    readonly daysAgo: number;
    readonly property: AccountProperty | DealProperty;
    readonly value: string | number;
  }[];
  /** What was said at meetings that stand for themselves; the others come by the rhythm of the touch model. */
  readonly said?: readonly Said[];
  /** Tickets beyond the ordinary ones. */
  readonly tickets?: readonly { readonly daysAgo: number; readonly subject: string; readonly open?: true }[];
  readonly setAside?: readonly {
    readonly daysAgo: number;
    readonly rule: string;
    /** Snoozed for so many days from then on; left out = dismissed. */
    readonly days?: number;
    readonly why: string;
  }[];
  /** When the customer left, in days before today, and why. */
  readonly lost?: { readonly daysAgo: number; readonly why: string };
}

/** How the customer speaks of the vendor, and how soon they answer. */
export type Mood = 'glad' | 'fair' | 'sore';

/** How the account's people take to the product. */
export interface Use {
  readonly by: UptakeName;
  /** Day of the first sign-in to the product. */
  readonly from: number;
  /** Day of the first value; left out where it has not come. */
  readonly value?: number;
  /** Days before today from which on use grows less, and on which it ended. */
  readonly fades?: number;
  readonly ends?: number;
}

/** A success plan: what was agreed, and what became of it. */
export interface Success {
  readonly plan: PlanName;
  readonly agreed: number;
  readonly confirmed?: number;
  /** How much of the way from baseline to target was made, in percent: at the confirmation, or by today. */
  readonly reached: number;
  /** Nobody measured how it was before. */
  readonly unmeasured?: true;
  /** Day on which more was taken in, by agreement, and the date put off. */
  readonly widened?: number;
}

export interface Said {
  readonly daysAgo: number;
  readonly kind: TouchKind;
  readonly note: string;
  readonly concerns?: readonly Concern[];
  /** Something was asked of the customer, who answered after so many days, or has not yet. */
  readonly asks?: number | 'unanswered';
  /** Nobody of the customer's came. */
  readonly nobody?: true;
}
