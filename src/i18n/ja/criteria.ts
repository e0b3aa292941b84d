import type { Messages } from '../en/messages.ts';

export const criteria: Messages['criteria'] = {
  asks: {
    path: (share, paths) =>
      paths === null
        ? `招待した人の${share}%が、オンボーディングパスを完了している。`
        : `招待した人の${share}%が、${paths}を完了している。`,
    quiz: (share, quiz) => `招待した人の${share}%が、${quiz}に合格している。`,
    signedIn: (share) => `招待した人の${share}%が、アカデミーにサインインしている。`,
    event: (name, times) => `イベント「${name}」が${times}回以上発生している。`,
    eventReached: (milestone, times) =>
      milestone === null
        ? `製品でお願いしている操作を${times}回以上行っている。`
        : `${milestone}を達成している。`,
    seats: (share, within) => `直近${within}日間に、シートの${share}%が利用されている。`,
    touch: {
      handoff: 'ハンドオフを実施している。',
      kickoff: 'キックオフを実施している。',
      walkthrough: '製品ウォークスルーを実施している。',
      'check-in': '定期チェックを実施している。',
      'on-demand': '臨時の打ち合わせを実施している。',
      'completion-meeting': '完了ミーティングを実施している。',
      'follow-up': 'フォローアップを実施している。',
    },
    plan: {
      agreed: 'サクセスプランに合意している。',
      confirmed: 'サクセスプランの成果を、お客様が確認している。',
    },
    days: {
      contract: (count) => `契約から${count}日が過ぎている。`,
      kickoff: (count) => `キックオフから${count}日が過ぎている。`,
    },
    all: '次のすべてを満たす：',
    any: '次のいずれかを満たす：',
    atLeast: (n) => `次のうち${n}つ以上を満たす：`,
  },
  holds: '達成',
  open: '未達成',
  since: (date) => `${date}から`,
  far: {
    people: (have, need, of) => `${of}人中${have}人（必要：${need}人）`,
    nobody: 'まだ誰も招待されていません。',
    events: (have, need) => `${need}回中${have}回`,
    seats: (have, need, of) => `${of}シート中${have}シートを利用（必要：${need}シート）`,
    noSeats: 'シート数が登録されていません。',
    days: (have, need) => `${need}日中${have}日目`,
    noDate: '起点となる日付が登録されていません。',
    parts: (have, need) => `${need}件中${have}件を達成`,
  },
  missing: (names) => `まだの人：${names}`,
};
