import type { Messages } from '../en/messages.ts';

export const reports: Messages['reports'] = {
  title: 'レポート',
  lead: '順調なアカウント、つまずいているアカウント、定着したアカウントがわかります。',
  nav: {
    week: '今週の対応',
    accounts: 'アカウント',
    scorecard: 'スコアカード',
    definitions: '完了の定義',
    businessCase: '投資対効果',
  },
  asOf: {
    title: (date) => `${date}の終わりの時点の状況です`,
    today: '現在に戻る',
  },
  accounts: {
    title: 'アカウント',
    lead: 'アカウントごとの受講者数と、オンボーディングパスの進み具合です。',
    count: (count) => `${count}件のアカウント`,
    account: 'アカウント',
    segment: 'セグメント',
    plan: 'プラン',
    industry: '業界',
    useCases: 'ユースケース',
    csm: 'CSM',
    state: '状態',
    states: {
      before: '契約日未登録',
      onboarding: 'オンボーディング中',
      onboarded: 'オンボーディング完了',
      churned: '解約済み',
    },
    health: 'ヘルス',
    invited: '招待済み',
    active: '利用中',
    finished: '完了',
    behind: '遅れ',
    people: '人数',
    onboarding: 'オンボーディングパス',
    lastActivity: '最終利用',
    search: 'アカウント名',
    none: '該当するアカウントはありません',
    noneText: '条件を減らすと、ほかのアカウントも表示されます。',
    csv: 'アカウント一覧（CSV）',
    learnersCsv: '受講者一覧（CSV）',
    explain: {
      state:
        '状態：有効な完了定義による判定と、オンボーディングが完了した日。契約日の登録がないうちは、オンボーディングは始まっていません。',
      invited: '招待済み：招待した人数。無効にした人は含みません。',
      active: '利用中：直近30日間に、モジュールの閲覧や完了、クイズの提出があった人数。',
      finished: '完了：オンボーディングパス（期限のある学習パス）の必須コースをすべて完了した人数。',
      behind:
        '遅れ：オンボーディングパスの期限を過ぎている人と、クイズでつまずいている人（2回以上提出して、まだ合格していない人）を合わせた人数。両方に当てはまる人も1人と数えます。',
      onboarding:
        'オンボーディングパス：招待済みの全員について、完了した必須項目 ÷ 必須項目。端数は切り捨て。',
      health:
        'ヘルス：利用、学習、接触、満足度、サポートから算出した0～100のスコア。詳しくはスコアカードをご覧ください。',
    },
    explainTitle: '数値の定義',
  },
  account: {
    people: '受講者とコース',
    profile: 'プロフィール（対象属性）',
    person: '受講者',
    lead: '各欄は、その人に表示される項目のうち完了した項目の数です。',
    notFor: '対象外',
    nobody: 'まだ誰も招待されていません',
    nobodyText: '最初の受講者を招待すると、ここに進捗が表示されます。',
    nobodyTextChampion: '最初の受講者の招待は、ファーンレジャーの担当者にご依頼ください。',
    invitedOn: (date) => `${date}に招待`,
    notSignedIn: '未サインイン',
    late: '期限を過ぎている人',
    lateLine: (person, path, date, progress) =>
      `${person}さん：「${path}」の期限は${date}でした（${progress}項目が完了）`,
    trouble: 'クイズでつまずいている人',
    troubleLine: (person, quiz, attempts, date) =>
      `${person}さん：「${quiz}」を${attempts}回受験して未合格（最終受験 ${date}）`,
    acts: '操作の記録',
    team: 'チームレポート',
    teamLead: 'メンバーの進み具合と、期限の近い内容がわかります。',
  },
};
