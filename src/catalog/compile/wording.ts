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
  readonly reflection: ReflectionWording;
  readonly video: VideoWording;
  readonly tour: TourWording;
  readonly hotspot: HotspotWording;
  readonly sandbox: SandboxWording;
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

interface ReflectionWording {
  readonly label: string;
  readonly save: string;
  readonly kept: string;
  readonly hint: string;
  /** Over what the browser held. */
  readonly restored: string;
}

interface VideoWording {
  readonly speed: string;
  /** What stands before, between and after the second where one stopped and the percent that were played. */
  readonly begun: readonly [before: string, between: string, after: string];
  readonly all: string;
  readonly transcript: string;
  readonly watch: (host: string) => string;
  readonly leaves: (host: string) => string;
}

interface TourWording {
  readonly back: string;
  readonly next: string;
  readonly skip: string;
  readonly again: string;
  readonly step: (number: string, of: string) => string;
  readonly through: string;
}

interface HotspotWording {
  readonly label: string;
  /** For those who can point. */
  readonly point: string;
  readonly nothing: string;
}

interface SandboxWording {
  readonly label: string;
  /** Over the column with what can be pressed. */
  readonly press: string;
  readonly pressFor: (row: string) => string;
  readonly solved: string;
  readonly unsolved: string;
  readonly check: string;
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
  reflection: {
    label: 'To think about',
    save: 'Save note',
    kept: 'Saved among your notes',
    hint: 'Only you can read what you write here.',
    restored: 'This is what you typed before. It is not saved yet.',
  },
  video: {
    speed: 'Speed',
    begun: ['You stopped at ', ', with ', '% watched.'],
    all: 'You have watched all of it.',
    transcript: 'Read it instead',
    watch: (host) => `Watch it at ${host}`,
    leaves: (host) => `This leads out of the academy, to ${host}. What you watch there is not recorded here.`,
  },
  tour: {
    back: 'Back',
    next: 'Next',
    skip: 'Skip the tour',
    again: 'Begin again',
    step: (number, of) => `Step ${number} of ${of}`,
    through: 'You have been through this tour.',
  },
  hotspot: {
    label: 'Find the place',
    point: 'Point at it in the picture, or choose it from the list.',
    nothing: 'There is nothing to choose at this spot. Try another.',
  },
  sandbox: {
    label: 'Try it out',
    press: 'What you press',
    pressFor: (row) => `What you press: ${row}`,
    solved: 'That is what the task asks for.',
    unsolved: 'Not there yet. What is still missing stands where it is missing.',
    check: 'Check',
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
  reflection: {
    label: '考えてみましょう',
    save: 'メモを保存する',
    kept: '自分のメモに保存済み',
    hint: 'ここに書いた内容を読めるのは、ご本人だけです。',
    restored: '以前に入力した内容です。まだ保存されていません。',
  },
  video: {
    speed: '再生速度',
    begun: ['前回は', 'まで見ました（視聴済み', '%）。'],
    all: '最後まで視聴済みです。',
    transcript: '文字で読む',
    watch: (host) => `${host}で見る`,
    leaves: (host) => `アカデミーの外（${host}）へ移動します。移動先での視聴は記録されません。`,
  },
  tour: {
    back: '戻る',
    next: '次へ',
    skip: 'ツアーをスキップする',
    again: '最初から見る',
    step: (number, of) => `${of}画面中${number}画面目`,
    through: 'このツアーは最後まで見ました。',
  },
  hotspot: {
    label: '場所を見つける',
    point: '図の中を直接押すか、下の一覧から選んでください。',
    nothing: 'そこには選べるものがありません。別の場所を押してください。',
  },
  sandbox: {
    label: '試してみましょう',
    press: '押すボタン',
    pressFor: (row) => `押すボタン：${row}`,
    solved: '課題どおりにできました。',
    unsolved: 'まだ終わっていません。足りない点を、それぞれの場所に表示しています。',
    check: '確かめる',
  },
};

const WORDINGS: Readonly<Record<string, Wording>> = { [BASE_LANGUAGE]: EN, ja: JA };

export function wordingFor(language: string): Wording {
  return WORDINGS[language] ?? EN;
}
