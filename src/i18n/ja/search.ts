import type { Messages } from '../en/messages.ts';

export const search: Messages['search'] = {
  title: '検索',
  titleFor: (query) => `「${query}」の検索結果`,
  label: '何をお探しですか',
  lead: 'レッスン、コース、学習パス、クイズ、用語の説明から探せます。',
  found: (count, query) => `「${query}」の検索結果：${count}件`,
  instead: (typed, used) =>
    `「${typed}」に一致する内容が見つからないため、「${used}」の検索結果を表示しています。`,
  some: 'すべての語を含むページは見つかりませんでした。一部の語を含むページを表示しています。',
  refused: {
    empty: {
      title: '検索する言葉を入力してください',
      text: '作業の名前、画面の名前、気になった用語などを、1語か2語入力してください。全角と半角、ひらがなとカタカナは区別しません。漢字の言葉は漢字で入力してください。読みがなでは検索できません。',
    },
    long: (most) => ({
      title: '検索する言葉が長すぎます',
      text: `大事な語だけを選び、${most}文字以内で入力してください。`,
    }),
    signs: {
      title: '検索できる言葉がありません',
      text: '記号だけでは検索できません。言葉か数字を入力してください。',
    },
  },
  nothing: {
    title: (query) => `「${query}」に一致する内容は見つかりませんでした`,
    text: '別の言い方や、より一般的な言葉でもお試しください。',
  },
  notReady: {
    title: '検索の準備をしています',
    text: '数秒で終わります。少し待ってから、もう一度お試しください。内容は「学習」からいつでもご覧いただけます。',
  },
  learn: '「学習」へ移動する',
  palette: {
    label: 'アカデミー内を検索',
    all: 'すべての検索結果',
    none: '一致する内容はまだありません',
    shortcut: '単独のキー（/ ? N P）を使う',
    close: '閉じる',
  },
};
