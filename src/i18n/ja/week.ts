import type { Messages } from '../en/messages.ts';

export const week: Messages['week'] = {
  title: '今週の対応',
  lead: '対応が必要なアカウントを、理由と次の一手とともに、緊急度の高い順に並べています。',
  asOf: (date) => `${date}時点`,
  mine: (count) => `自分の担当（${count}件）`,
  all: (count) => `全員の担当（${count}件）`,
  whose: '担当の範囲',
  someone: '削除された受講者',
  nobody: '今週、対応が必要なアカウントはありません',
  nobodyText:
    'どのアカウントも順調に進んでいるか、すでに定着しています。気になるアカウントがあれば、様子を見ておきましょう。',
  reasons: {
    silent: ({ days, date }) =>
      date === null
        ? `招待から${days}日、誰も利用していません。`
        : `${days}日間、利用も連絡もありません（最後は${date}）。`,
    'nobody-came': ({ days, count }) =>
      `${count}人を招待しましたが、最初の招待から${days}日、誰もサインインしていません。`,
    'nobody-invited': ({ days }) => `契約から${days}日、まだ誰も招待されていません。`,
    'homework-late': ({ names, days }) => `お客様側の作業が${days}日遅れています：${names}`,
    'ours-late': ({ names, days }) => `当社側の作業が${days}日遅れています：${names}`,
    voiced: ({ names, date }) => `${date}のタッチで、次の声がありました：${names}`,
    known: ({ names, date }) => `遅れの理由は${date}に確認済みです：${names}`,
    long: ({ days, usual }) => `オンボーディングが${days}日続いています（この規模の目安は${usual}日以内）。`,
    'no-plan': ({ days }) => `キックオフから${days}日、サクセスプランが合意されていません。`,
    'no-baseline': ({ metric }) => `サクセスプランの「${metric}」に現状値がなく、成果を示せません。`,
    'plan-late': ({ metric, days }) =>
      `「${metric}」の期日を${days}日過ぎましたが、お客様による成果の確認がありません。`,
    'stuck-at-quiz': ({ names, others }) => `${names}さんが、${others}を2回以上受験して合格していません。`,
    'use-falling': ({ recent, usual }) =>
      `直近4週間の利用が${recent}件に落ち込んでいます（ふだんは${usual}件）。`,
    'gone-quiet': ({ days, date }) =>
      date === null
        ? `オンボーディング完了から${days}日、一度も利用がありません。`
        : `${days}日間、利用も連絡もありません（最後は${date}）。`,
    unhappy: ({ names, score, date }) => `${date}のアンケートで不満の声がありました：${names} ${score}`,
    'tickets-open': ({ count, days }) =>
      count === 1
        ? `サポートチケットが${days}日間、未解決です。`
        : `サポートチケットが${count}件、最長${days}日間、未解決です。`,
    'renewal-near': ({ date, days }) => `${date}の更新まで${days}日ですが、成果がまだ確認されていません。`,
    'take-over': ({ days }) =>
      days === 0
        ? '本日契約。営業からの引き継ぎはまだです。'
        : `契約から${days}日、営業からの引き継ぎがまだです。`,
    onboarded: ({ date, version }) =>
      `${date}に、定義の第${version}版でオンボーディングが完了しました。ここからエバーボーディングです。`,
    reached: ({ names }) => `この1週間に達成：${names}`,
  },
  advice: {
    silent: '推進担当者に電話し、つながらなければ責任者に連絡します。',
    'nobody-came': '何が妨げになっているか、推進担当者に確かめます（アクセス、時間、人選）。',
    'nobody-invited': '誰が使うかを推進担当者と決めて、招待します。',
    'homework-late': '担当の方と、新しい期日と、こちらの支援を決めます。',
    'ours-late': '今週中に済ませるか、できる人に渡して、お客様に期日を伝えます。',
    voiced: '直接お話を伺い、判断できる人に加わってもらいます。',
    known: '合意のうえで期日を改め、いつまでかを記録します。',
    long: '臨時の打ち合わせで、残りの作業、担当、期日を確かめます。',
    'no-plan': '指標を一つ選び、現状値、目標値、期日を合意します。',
    'no-baseline': 'いまの値を測るか、代わりの指標を合意します。',
    'plan-late': '一緒に測って確認の言葉をいただくか、守れる期日に改めます。',
    'stuck-at-quiz': '問題を一緒に見直します。教材がわかりにくければCEMに伝えます。',
    'use-falling': '誰が、なぜ使わなくなったのかを、更新の前に確かめます。',
    'gone-quiet': 'ユースケースに合う新しい話題を添えて、フォローアップの場を提案します。',
    unhappy: '2日以内に、ご本人に返事をします。',
    'tickets-open': 'サポートに見通しを確かめ、お客様に伝えます。',
    'renewal-near': '責任者に、目に見える成果か、そこまでの計画を示します。',
    'take-over': '営業の記録を読み、引き継ぎの場を持ちます。',
    onboarded: '完了ミーティングを開き、この先の学びを紹介します。',
    reached: '達成したご本人に、ひとこと伝えます。',
  },
  moves: { escalate: 'エスカレーション', extend: '期間の延長', 'hand-over': '引き継ぎ', celebrate: 'お祝い' },
  evidence: {
    journey: 'ジャーニー',
    plan: 'サクセスプラン',
    people: '受講者',
    use: '利用状況',
    touches: 'タッチ',
    tickets: 'サポートチケット',
    answers: 'アンケートの回答',
  },
  concerns: {
    doubt: '疑問や不安',
    scope: '範囲についての食い違い',
    contract: '契約についての食い違い',
    blocker: '技術的な障害',
    waiting: 'お客様の手の届かない事情待ち',
    busy: '理由のわかっている繁忙',
    'scope-added': '合意による範囲の追加',
  },
  see: (what) => `${what}を見る`,
  onboardingDay: (day) => `オンボーディング${day}日目`,
  onboardedOn: (date) => `${date}にオンボーディング完了`,
  churnedOn: (date) => `${date}に解約`,
  noContract: '契約日が未登録',
  aside: {
    put: '保留する',
    why: '理由',
    whyHint: 'お名前とともに記録され、ほかのメンバーも読めます。',
    dismiss: '次に起きるまで表示しない',
    snooze: (count) => `${count}日後に再表示`,
    dismissed: (who, date) => `${who}さんが${date}に非表示にしました`,
    snoozed: (who, until) => `${who}さんが${until}まで保留にしました`,
    list: '保留中',
    done: '保留にしました。理由も記録されています。',
    whyMissing: '理由を500文字以内で入力してください。',
  },
  explainTitle: 'この一覧の作り方',
  explain: [
    'エスカレーション：2週間を超える無反応、疑問や食い違いの声、誰も動いていない遅れ、ふだんの半分を下回る利用、不満の回答、2週間を超えて未解決のチケット。',
    '期間の延長：遅れや長期化があるものの、取り組みが続いているか、理由がわかっているもの。',
    '引き継ぎ：契約から2週間以内で、営業からの引き継ぎがまだのお客様。オンボーディング完了から2週間以内のアカウント。',
    'お祝い：直近7日間に達成したマイルストーン。',
    '並び順：緊急度の高いもの、同じ緊急度の理由が多いもの、月間収益の大きいものの順です。',
  ],
};
