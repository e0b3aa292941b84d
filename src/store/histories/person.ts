import type { Role } from '../../domain/audience.ts';
import type { LearnerFacts } from '../../domain/facts.ts';
import type { Days, PersonHistory } from '../../domain/history.ts';
import { type Learned, unpacked } from './learned.ts';
import { known, optional, text } from './rows.ts';

export const PERSON_COLUMNS = ['id', 'name', 'role', 'invited_at', 'first_sign_in_at', 'disabled_at'];

/** A class, and not an object with a getter of its own: that would weigh four times as much. */
export class PersonRead implements PersonHistory {
  readonly id: string;
  readonly name: string | null;
  readonly role: Role;
  readonly invitedAt: string | null;
  readonly firstSignInAt: string | null;
  readonly disabledAt: string | null;
  readonly usedOn: Days;
  readonly learnedOn: Days;
  readonly #learned: Learned;

  constructor(
    [id, name, role, invitedAt, firstSignInAt, disabledAt]: readonly unknown[],
    usedOn: Days,
    learnedOn: Days,
    learned: Learned,
  ) {
    this.id = text(id);
    this.name = optional(name);
    this.role = known(role) as Role;
    this.invitedAt = optional(invitedAt);
    this.firstSignInAt = optional(firstSignInAt);
    this.disabledAt = optional(disabledAt);
    this.usedOn = usedOn;
    this.learnedOn = learnedOn;
    this.#learned = learned;
  }

  get learning(): LearnerFacts {
    return unpacked(this.#learned);
  }
}
