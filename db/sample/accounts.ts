import type { AccountProperty, Segment } from '../../src/domain/account.ts';
import type { HabitName } from './habits.ts';

/** A made-up customer and how its people take to the academy. */
export interface Story {
  readonly id: string;
  readonly name: string;
  readonly plan: 'basic' | 'premium';
  readonly industry: 'manufacturing' | 'healthcare' | 'retail' | 'professional-services';
  readonly useCases: readonly ('invoice-approval' | 'expense-control' | 'audit-readiness')[];
  readonly segment: Segment;
  readonly csm: 'csm' | 'csm-mizusawa' | 'csm-brandvik';
  readonly timeZone: 'Asia/Tokyo' | 'America/New_York' | 'Europe/Berlin' | 'UTC';
  /** Days before today on which the account was created. */
  readonly created: number;
  /** Those invited at the beginning, the champion first. */
  readonly people: readonly (readonly [HabitName, number])[];
  /** Those invited later: how they learn, and days before today of the invitation. */
  readonly newcomers?: readonly (readonly [HabitName, number])[];
  readonly changes?: readonly {
    readonly daysAgo: number;
    readonly property: AccountProperty;
    readonly value: string;
  }[];
}

const IA = 'invoice-approval';
const EC = 'expense-control';
const AR = 'audit-readiness';

export const STORIES: readonly Story[] = [
  /** On the way, in time; two of its people can be signed in as. */
  {
    id: 'sample-basic',
    name: 'Alderquist Castings',
    plan: 'basic',
    industry: 'manufacturing',
    useCases: [IA],
    segment: 'smb',
    csm: 'csm',
    timeZone: 'America/New_York',
    created: 19,
    people: [
      ['steady', 2],
      ['slow', 1],
      ['invited', 1],
    ],
  },
  {
    id: 'sample-premium',
    name: 'Weidenquell Kliniken',
    plan: 'premium',
    industry: 'healthcare',
    useCases: [IA, AR],
    segment: 'mid-market',
    csm: 'csm',
    timeZone: 'Europe/Berlin',
    created: 24,
    people: [
      ['brisk', 1],
      ['steady', 2],
      ['looked', 1],
      ['invited', 1],
    ],
  },
  /** Onboarded long ago, still learning, and growing. */
  {
    id: 'kirifue-seiko',
    name: '霧笛精工',
    plan: 'basic',
    industry: 'manufacturing',
    useCases: [IA],
    segment: 'mid-market',
    csm: 'csm',
    timeZone: 'Asia/Tokyo',
    created: 410,
    people: [['steady', 5]],
    newcomers: [
      ['brisk', 160],
      ['brisk', 47],
    ],
  },
  {
    id: 'asanagi-medical',
    name: '朝凪メディカルグループ',
    plan: 'premium',
    industry: 'healthcare',
    useCases: [IA, AR],
    segment: 'enterprise',
    csm: 'csm-mizusawa',
    timeZone: 'Asia/Tokyo',
    created: 370,
    people: [
      ['steady', 4],
      ['unhurried', 3],
      ['finisher', 2],
    ],
    newcomers: [
      ['steady', 120],
      ['steady', 18],
      ['invited', 6],
    ],
  },
  {
    id: 'tindlecroft',
    name: 'Tindlecroft Advisory',
    plan: 'premium',
    industry: 'professional-services',
    useCases: [IA, EC],
    segment: 'mid-market',
    csm: 'csm-brandvik',
    timeZone: 'UTC',
    created: 295,
    people: [
      ['brisk', 2],
      ['steady', 3],
      ['looked', 1],
    ],
    newcomers: [['steady', 70]],
  },
  /** Onboarded long ago and silent since. */
  {
    id: 'brackenmill',
    name: 'Brackenmill Tools',
    plan: 'basic',
    industry: 'manufacturing',
    useCases: [IA, EC],
    segment: 'smb',
    csm: 'csm-brandvik',
    timeZone: 'America/New_York',
    created: 320,
    people: [['finisher', 4]],
  },
  /** Finished within the last weeks. */
  {
    id: 'brindlewick',
    name: 'Brindlewick Grocers',
    plan: 'basic',
    industry: 'retail',
    useCases: [IA],
    segment: 'smb',
    csm: 'csm',
    timeZone: 'America/New_York',
    created: 52,
    people: [['steady', 5]],
  },
  {
    id: 'yugao-foods',
    name: '夕顔フーズ',
    plan: 'premium',
    industry: 'retail',
    useCases: [IA, EC],
    segment: 'mid-market',
    csm: 'csm-brandvik',
    timeZone: 'Asia/Tokyo',
    created: 55,
    people: [
      ['steady', 5],
      ['unhurried', 1],
      ['invited', 1],
    ],
    changes: [{ daysAgo: 26, property: 'csm', value: 'csm-mizusawa' }],
  },
  /** On the way, in time. */
  {
    id: 'tsukiusagi-retail',
    name: '月兎リテール',
    plan: 'basic',
    industry: 'retail',
    useCases: [IA, EC],
    segment: 'smb',
    csm: 'csm-mizusawa',
    timeZone: 'Asia/Tokyo',
    created: 17,
    people: [
      ['steady', 4],
      ['invited', 1],
    ],
  },
  {
    id: 'hollerbruck-werke',
    name: 'Hollerbruck Werke',
    plan: 'premium',
    industry: 'manufacturing',
    useCases: [IA, EC, AR],
    segment: 'enterprise',
    csm: 'csm-brandvik',
    timeZone: 'Europe/Berlin',
    created: 25,
    people: [
      ['steady', 6],
      ['unhurried', 3],
      ['invited', 2],
    ],
  },
  /** On the way, and late. */
  {
    id: 'oatwhistle',
    name: 'Oatwhistle Stores',
    plan: 'basic',
    industry: 'retail',
    useCases: [IA],
    segment: 'smb',
    csm: 'csm',
    timeZone: 'America/New_York',
    created: 118,
    people: [
      ['slow', 3],
      ['looked', 1],
    ],
  },
  {
    id: 'silberlauch-pflege',
    name: 'Silberlauch Pflegedienste',
    plan: 'premium',
    industry: 'healthcare',
    useCases: [IA, EC],
    segment: 'enterprise',
    csm: 'csm-brandvik',
    timeZone: 'Europe/Berlin',
    created: 104,
    people: [
      ['slow', 5],
      ['halfway', 2],
      ['unhurried', 1],
      ['invited', 2],
    ],
  },
  /** Stuck: everybody fails the same quiz. */
  {
    id: 'kirarazaka-kaikei',
    name: '雲母坂会計事務所',
    plan: 'basic',
    industry: 'professional-services',
    useCases: [IA],
    segment: 'smb',
    csm: 'csm-mizusawa',
    timeZone: 'Asia/Tokyo',
    created: 63,
    people: [
      ['stumbles', 3],
      ['looked', 1],
      ['invited', 1],
    ],
  },
  /** Stuck: nobody has ever signed in. */
  {
    id: 'marrowfen-care',
    name: 'Marrowfen Care',
    plan: 'basic',
    industry: 'healthcare',
    useCases: [IA],
    segment: 'mid-market',
    csm: 'csm',
    timeZone: 'UTC',
    created: 41,
    people: [['invited', 6]],
  },
  /** Just started. */
  {
    id: 'chidori-orimono',
    name: '千鳥羽織物',
    plan: 'basic',
    industry: 'manufacturing',
    useCases: [IA],
    segment: 'smb',
    csm: 'csm-mizusawa',
    timeZone: 'Asia/Tokyo',
    created: 9,
    people: [
      ['steady', 3],
      ['invited', 2],
    ],
  },
  /** Nobody has been invited yet. */
  {
    id: 'quenby-row',
    name: 'Quenby Row Outfitters',
    plan: 'premium',
    industry: 'retail',
    useCases: [IA, AR],
    segment: 'enterprise',
    csm: 'csm-brandvik',
    timeZone: 'UTC',
    created: 5,
    people: [],
  },
  /** Onboarded on Basic, then bought Premium. */
  {
    id: 'lanternfield',
    name: 'Lanternfield Partners',
    plan: 'basic',
    industry: 'professional-services',
    useCases: [IA, AR],
    segment: 'mid-market',
    csm: 'csm',
    timeZone: 'America/New_York',
    created: 230,
    people: [
      ['steady', 4],
      ['finisher', 2],
    ],
    newcomers: [
      ['steady', 52],
      ['looked', 40],
    ],
    changes: [{ daysAgo: 61, property: 'plan', value: 'premium' }],
  },
];
