import type { TouchKind } from '../../src/domain/history.ts';
import type { WordsIn } from './teller.ts';

/** What a CSM notes after an ordinary meeting. */
export const NOTES: Readonly<Record<TouchKind, Readonly<Record<WordsIn, readonly string[]>>>> = {
  handoff: {
    en: ['Sales handed over goals, problems and people. They want to know where every invoice is.'],
    ja: ['営業から目標・課題・関係者を引き継ぎました。請求書の所在がいつでもわかる状態を望んでいます。'],
  },
  kickoff: {
    en: [
      'Goals, figures and dates agreed; everyone has access. Asked for the list of approvers.',
      'Agreed what counts as success and by when. Asked who decides above which amount.',
    ],
    ja: [
      '目標・指標・日程を合意しました。全員がアクセスできます。承認者の一覧をお願いしました。',
      '何をもって成果とするか、いつまでかを合意しました。金額ごとの決裁者をお尋ねしました。',
    ],
  },
  walkthrough: {
    en: ['Walked through capture and approval on their own invoices. Limits are still to be set.'],
    ja: ['実際の請求書で、取り込みから承認までを一緒に確認しました。上限額の設定はこれからです。'],
  },
  'check-in': {
    en: [
      'On schedule. Asked for the number of invoices of last month.',
      'Questions on limits answered; they go on by themselves.',
      'Looked at the cycle time together. Two approvers are slower than the rest.',
    ],
    ja: [
      '予定どおりです。先月の請求書の件数をお願いしました。',
      '上限額についての質問に答えました。あとは自社で進められるとのことです。',
      '処理日数を一緒に確認しました。承認に時間がかかっている方が2名います。',
    ],
  },
  'on-demand': {
    en: ['They asked for half an hour on month-end. Done.'],
    ja: ['月次決算についてご相談があり、30分お話ししました。解決済みです。'],
  },
  'completion-meeting': {
    en: [
      'They confirmed the result in front of their sponsor. Two feature requests noted.',
      'Value confirmed. They would like reminders for approvers; passed on.',
    ],
    ja: [
      '役員の前で成果を確認していただきました。機能の要望を2件受けています。',
      '成果を確認しました。承認者への催促機能のご要望があり、社内に伝えました。',
    ],
  },
  'follow-up': {
    en: [
      'Use is steady. Talked about the month-end course.',
      'A new colleague is trained by the team itself.',
    ],
    ja: [
      '安定して使われています。月次決算のコースをご案内しました。',
      '新しく入った方の教育は、チーム内で行われています。',
    ],
  },
};
