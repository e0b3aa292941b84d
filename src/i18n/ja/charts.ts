import type { Messages } from '../en/messages.ts';

export const charts: Messages['charts'] = {
  table: '数値を表で見る',
  total: '合計',
  figure: '数値',
  baseline: '基準値',
  now: '現在',
  target: '目標',
  notMeasured: '未測定',
  between: (share, low, high) => `${share}（${low}〜${high}）`,
};
