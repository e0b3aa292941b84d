import type { Calendar } from './calendar.ts';
import { chanceOf } from './chance.ts';
import type { SampleRows } from './rows.ts';
import { SAMPLE_DOMAIN } from './sign-ins.ts';

/** The vendor's own people. */
const STAFF = [
  { id: 'admin', role: 'admin', name: 'Petra Sundgarde', email: `admin@${SAMPLE_DOMAIN}`, language: null },
  { id: 'csm', role: 'csm', name: 'Freya Ostervane', email: `csm@${SAMPLE_DOMAIN}`, language: null },
  { id: 'cem', role: 'cem', name: 'Kaito Amanohara', email: `cem@${SAMPLE_DOMAIN}`, language: null },
  {
    id: 'csm-mizusawa',
    role: 'csm',
    name: '水沢 かえで',
    email: 'kaede.mizusawa@fernledger.test',
    language: 'ja',
  },
  {
    id: 'csm-brandvik',
    role: 'csm',
    name: 'Leif Brandvik',
    email: 'leif.brandvik@fernledger.test',
    language: 'en',
  },
] as const;

/** Staff were there before the first customer. */
export function staffRows(calendar: Calendar): SampleRows['people'] {
  const chance = chanceOf(1);
  return STAFF.map((person) => {
    const invitedAt = new Date(calendar.moment(0, 9, 10, chance)).toISOString();
    const firstSignInAt = new Date(calendar.moment(1, 10, 16, chance)).toISOString();
    return { ...person, accountId: null, invitedAt, firstSignInAt, createdAt: invitedAt };
  });
}
