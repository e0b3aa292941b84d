import { BASE_LANGUAGE } from '../../domain/content.ts';

export type CalloutKind = 'tip' | 'note' | 'warning' | 'example';
export const CALLOUT_KINDS: readonly CalloutKind[] = ['tip', 'note', 'warning', 'example'];

/** The few words that the compiler itself puts into a lesson. */
export interface Wording {
  readonly callout: Readonly<Record<CalloutKind, string>>;
  /** Names a table that can be scrolled, for those who cannot see it. */
  readonly table: string;
  /** A callout’s label together with its own title. */
  readonly titled: (label: string, title: string) => string;
  /** The meaning of a term, standing behind it. */
  readonly meaning: (means: string) => string;
}

const EN: Wording = {
  callout: { tip: 'Tip', note: 'Note', warning: 'Take care', example: 'Example' },
  table: 'Table',
  titled: (label, title) => `${label}: ${title}`,
  meaning: (means) => ` (${means})`,
};

const JA: Wording = {
  callout: { tip: 'ヒント', note: '補足', warning: '注意', example: '例' },
  table: '表',
  titled: (label, title) => `${label}：${title}`,
  meaning: (means) => `（${means}）`,
};

const WORDINGS: Readonly<Record<string, Wording>> = { [BASE_LANGUAGE]: EN, ja: JA };

export function wordingFor(language: string): Wording {
  return WORDINGS[language] ?? EN;
}
