import type { Messages } from '../en/messages.ts';

export const businessCase: Messages['businessCase'] = {
  title: '投資対効果',
  lead: 'オンボーディングの改善にどれだけの価値があるかを計算します。数値を変え、アドレスをそのまま共有できます。',
  inputs: {
    customers: { label: '年間の新規顧客数', hint: '直近365日間の契約数です。' },
    retention_before: {
      label: '改善前の継続率（%）',
      hint: '90日以内に最初の価値に達しなかったアカウントのうち、1年後も継続していた割合です。',
    },
    retention_after: {
      label: '改善後の継続率（%）',
      hint: '90日以内に最初の価値に達したアカウントのうち、1年後も継続していた割合です。',
    },
    price: { label: '1顧客の年間価格（米ドル）', hint: '現在の顧客の平均です。' },
    investment: { label: '投資額（米ドル）', hint: 'オンボーディングの改善にかかる初年度の費用です。' },
    years_fast: {
      label: '継続年数（価値に早く達した場合）',
      hint: '30日以内に最初の価値に達したアカウントの、利用年数の合計 ÷ 失った数です。',
    },
    years_slow: {
      label: '継続年数（価値に達するのが遅い場合）',
      hint: '90日以内に最初の価値に達しなかったアカウントの、利用年数の合計 ÷ 失った数です。',
    },
  },
  from: {
    asked: '入力した値です。',
    own: (accounts) => `このアカデミーのアカウント${accounts}件による値です。`,
    example: '例の値です。このアカデミーのアカウントは、まだ数が足りません。',
    unknown: (each) => `例の値です（新規顧客1社あたり${each}）。実際の投資額は、アカデミーにはわかりません。`,
  },
  calculate: '計算する',
  refused: '計算できない値があります',
  problems: {
    number: (label, written) =>
      `${label}：「${written}」は数値ではありません。200や82.5のように数字で入力してください。`,
    whole: (label, written) =>
      `${label}：「${written}」は整数ではありません。顧客数は整数で入力してください。`,
    negative: (label, written) =>
      `${label}：「${written}」は0より小さい値です。0以上の値を入力してください。`,
    tooMuch: (label, written, most) =>
      `${label}：「${written}」は大きすぎます。${most}以下の値を入力してください。`,
  },
  result: '計算結果',
  verdict: {
    pays: (revenue, investment) =>
      `この数値では、オンボーディングの改善により初年度に${revenue}の増収があり、投資額は${investment}です。初年度のうちに投資を回収できます。`,
    loses: (revenue, investment) =>
      `この数値では、オンボーディングの改善による初年度の増収は${revenue}、投資額は${investment}です。初年度では投資を回収できません。投資額が${revenue}以下であれば回収できます。`,
    nobody: 'この数値では、改善後の継続率が改善前を上回らないため、維持できる顧客は増えません。',
  },
  whose: {
    own: (labels) => `このアカデミーの実績による値：${labels}`,
    examples: (labels) => `例の値：${labels}。実際の値を入力してから共有してください。`,
  },
  kept: '新たに維持できる顧客数',
  keptNote: (customers, _n, before, after) => `顧客${customers} ×（${after}% − ${before}%）`,
  revenue: '初年度の増収額',
  revenueNote: (kept, price) => `${kept} × ${price}`,
  roi: '投資利益率（ROI）',
  roiNote: (revenue, investment) => `（${revenue} − ${investment}）÷ ${investment}`,
  noInvestment: '投資なし',
  lifetimeFast: '顧客生涯価値（価値に早く達した場合）',
  lifetimeSlow: '顧客生涯価値（価値に達するのが遅い場合）',
  lifetimeNote: (price, years) => `${price} × ${years}年`,
  comparison: '1顧客の生涯価値',
  comparisonText: (fast, slow) => `価値に早く達した場合は${fast}、遅い場合は${slow}です。`,
  fast: '早い',
  slow: '遅い',
  speed: '価値に達する早さ',
  worth: '顧客生涯価値',
  explainTitle: '数値の定義',
  explain: [
    '新たに維持できる顧客数：年間の新規顧客数 ×（改善後の継続率 − 改善前の継続率）。',
    '増収額：新たに維持できる顧客数 × 年間価格（初年度）。',
    'ROI：（増収額 − 投資額）÷ 投資額。端数は切り捨て。',
    '顧客生涯価値：年間価格 × 継続年数。',
  ],
};
