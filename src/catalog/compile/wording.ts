import { BASE_LANGUAGE } from '../../domain/content.ts';
import type { Arrow } from './diagram/read.ts';

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
  /** An arrow of a diagram, for those who do not see it. */
  readonly leads: (arrow: Arrow) => string;
  readonly activity: ActivityWording;
}

/** What is said around the things to do in a lesson. */
interface ActivityWording {
  /** When what was done did not reach the academy. */
  readonly failed: string;
  /** What stands before and after the number of points ticked. */
  readonly done: (of: number) => readonly [before: string, after: string];
  readonly save: string;
  readonly practice: string;
  readonly one: string;
  readonly several: string;
  readonly check: string;
  /** The verdict on an answer. */
  readonly right: string;
  readonly partly: string;
  readonly wrong: string;
  /** The verdict on one option. */
  readonly good: string;
  readonly bad: string;
  /** What to do with a question before one opens its answer, and that one did. */
  readonly think: string;
  readonly opened: string;
  /** What stands before and after the number of cards known. */
  readonly known: (of: number) => readonly [before: string, after: string];
  readonly iKnew: string;
  readonly notYet: string;
  readonly isKnown: string;
  readonly previous: string;
  readonly next: string;
  readonly copy: string;
  readonly copied: string;
}

const EN: Wording = {
  callout: { tip: 'Tip', note: 'Note', warning: 'Take care', example: 'Example' },
  table: 'Table',
  titled: (label, title) => `${label}: ${title}`,
  meaning: (means) => ` (${means})`,
  leads: ({ from, to, label }) => `“${from}” leads to “${to}”${label === '' ? '' : `: ${label}`}`,
  activity: {
    failed: 'This could not be saved. Please try again.',
    done: (of) => ['', ` of ${of} done`],
    save: 'Save',
    practice: 'Practice question',
    one: 'Choose one answer.',
    several: 'Choose all that apply.',
    check: 'Check answer',
    right: 'That is right.',
    partly: 'Right so far, but something is still missing.',
    wrong: 'Not quite. Read the note, then try again.',
    good: 'Right',
    bad: 'Not right',
    think: 'Think first',
    opened: 'Opened before',
    known: (of) => ['', ` of ${of} known`],
    iKnew: 'I knew it',
    notYet: 'Not yet',
    isKnown: 'Known',
    previous: 'Previous card',
    next: 'Next card',
    copy: 'Copy',
    copied: 'Copied',
  },
};

const JA: Wording = {
  callout: { tip: 'ヒント', note: '補足', warning: '注意', example: '例' },
  table: '表',
  titled: (label, title) => `${label}：${title}`,
  meaning: (means) => `（${means}）`,
  leads: ({ from, to, label }) =>
    label === '' ? `「${from}」の次は「${to}」` : `「${from}」から「${to}」へ（${label}）`,
  activity: {
    failed: '保存できませんでした。もう一度お試しください。',
    done: (of) => [`${of}件中`, '件完了'],
    save: '保存する',
    practice: '練習問題',
    one: '1つ選んでください。',
    several: '当てはまるものをすべて選んでください。',
    check: '答えを確かめる',
    right: '正解です。',
    partly: 'ここまでは正解です。ほかにも当てはまるものがあります。',
    wrong: '惜しい答えです。解説を読んで、もう一度選んでみましょう。',
    good: '正解',
    bad: '不正解',
    think: 'まず考えてみましょう',
    opened: '確認済み',
    known: (of) => [`${of}枚中`, '枚を習得'],
    iKnew: 'わかった',
    notYet: 'まだ',
    isKnown: '習得済み',
    previous: '前のカード',
    next: '次のカード',
    copy: 'コピー',
    copied: 'コピーしました',
  },
};

const WORDINGS: Readonly<Record<string, Wording>> = { [BASE_LANGUAGE]: EN, ja: JA };

export function wordingFor(language: string): Wording {
  return WORDINGS[language] ?? EN;
}
