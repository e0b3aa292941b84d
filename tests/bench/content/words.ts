/** Parts that any sentence can be put together from; the sense does not matter, the length and the marks do. */
const EN = {
  who: [
    'The team lead',
    'A new colleague',
    'Your accountant',
    'The project owner',
    'Whoever is on duty',
    'An admin',
  ],
  does: [
    'opens the **monthly list**',
    'checks each *open entry*',
    'writes down the reason',
    'compares the two columns',
  ],
  when: [
    'before the first meeting of the week',
    'as soon as the numbers are in',
    'on the second working day',
    'twice a month',
  ],
  why: [
    'so that nobody has to ask again',
    'because a late answer costs more than a short one',
    'and notes it in the `log`',
  ],
};
const JA = {
  who: [
    'チームの責任者は',
    '新しい担当者は',
    '経理の担当者は',
    'プロジェクトの主担当は',
    '当番の人は',
    '管理者は',
  ],
  when: ['週の最初の打ち合わせの前に、', '数字がそろったらすぐに、', '第2営業日に、', '月に2回、'],
  does: [
    '**月次の一覧**を開き、',
    '*未処理の項目*を1件ずつ確かめ、',
    '理由を書き留め、',
    '2つの列を見比べ、',
  ],
  why: [
    '同じ質問が繰り返されないようにします。',
    '遅い返事より短い返事を選びます。',
    '`記録`に残しておきます。',
  ],
};

export type Chance = () => number;

/** A chance that gives the same numbers every time. @returns values from 0 to 1 */
export function chanceFrom(seed: number): Chance {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** About 20 words, or 50 characters. */
export function sentence(language: 'en' | 'ja', chance: Chance): string {
  const pick = (from: readonly string[]) => from[Math.floor(chance() * from.length)] ?? '';
  if (language === 'ja') return `${pick(JA.who)}${pick(JA.when)}${pick(JA.does)}${pick(JA.why)}`;
  return `${pick(EN.who)} ${pick(EN.does)} ${pick(EN.when)}, ${pick(EN.why)}.`;
}

export function paragraph(language: 'en' | 'ja', chance: Chance, sentences: number): string {
  const between = language === 'ja' ? '' : ' ';
  return Array.from({ length: sentences }, () => sentence(language, chance)).join(between);
}
