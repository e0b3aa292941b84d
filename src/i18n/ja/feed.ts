import type { Expected, Problem } from '../../domain/feed/problem.ts';
import type { Messages } from '../en/messages.ts';

const expected: Readonly<Record<Expected, string>> = {
  object: 'オブジェクト',
  messages: 'メッセージのリスト',
  type: 'track、identify、group、page、screen、aliasのどれか',
  text: '1〜500文字のテキスト',
  id: '1〜255文字のID',
  'user-or-anonymous': 'userIdまたはanonymousId',
  event: 'イベント名（1〜200文字、前後に空白なし）',
  time: 'Zまたは時差の付いたISO 8601の日時（例：2026-11-02T09:30:00Z）、または日付',
  past: '2000年以降で、現在から1日後までの日時',
  name: '1行で120文字以内の、見えない文字を含まない名前',
  word: '英数字とハイフンのコード（60文字以内）',
  words: '英数字とハイフンのコードのリスト（20個以内）',
  segment: 'smb、mid-market、enterpriseのどれか',
  status: 'trial、customer、churnedのどれか',
  'touch-model': 'high、low、techのどれか',
  'time-zone': 'IANAのタイムゾーン（例：Asia/Tokyo）',
  dollars: '月額（米ドル）。単位や桁区切りのない0以上の数',
  count: '0以上の整数',
  email: '完全なメールアドレス',
  staff: 'ベンダーのスタッフのIDまたはメールアドレス',
  'known-account': '登録されているアカウントのIDまたは外部ID',
  'known-person': '登録されている人のID、外部ID、またはメールアドレス（先にidentifyで登録します）',
  'account-of-person': 'この人が所属しているアカウント',
  'person-of-account': '新しい人の所属アカウント（ここ、またはtraits.accountId）',
  customer: 'ベンダーのスタッフではない、顧客側の人',
  'free-email': 'ほかの人が使っていないメールアドレス',
  'own-email': '招待に使われたメールアドレス（変更は管理者が行います）',
  'one-person': 'この人だけのID',
  size: '1メッセージ32 KB以内',
};

export const feed: Messages['feed'] = {
  expected,
  problem: ({ field, found, expected: what }: Problem) =>
    found === null
      ? `${field}：値がありません。期待される値：${expected[what]}`
      : `${field}：${found} は使えません。期待される値：${expected[what]}`,
};
