import type { Messages } from '../en/messages.ts';

export const learn: Messages['learn'] = {
  title: '学習',
  greeting: (name) => (name === '' ? 'こんにちは' : `${name}さん、こんにちは`),
  next: {
    label: '次のステップ',
    start: '始める',
    resume: '続ける',
    in: (course) => `コース「${course}」`,
    takes: (time) => `所要時間 ${time}`,
    stoppedAt: (heading) => `前回は「${heading}」まで進みました。`,
    why: {
      first: 'まずはここから。このあとの内容の土台になります。',
      resume: '途中まで進んでいます。',
      next: '前回完了した内容の続きです。',
      due: '期限が最も近い内容です。',
      overdue: '期限を過ぎていますが、今からでも完了できます。',
      redo: '内容が大きく変わりました。お手数ですが、もう一度受講してください。',
      updated: '完了後に内容が更新されました。',
      optional: '必須の内容はすべて完了しています。お時間のあるときにどうぞ。',
    },
  },
  begun: {
    title: '回答の途中のクイズ',
    answered: (answered, questions) =>
      `${questions}問中${answered}問に回答済みです。入力した内容は保存されています。`,
  },
  caughtUp: {
    title: 'すべて完了しています',
    text: '必須の内容はすべて終わりました。製品に変更があると、新しいレッスンがここに表示されます。',
  },
  nothing: {
    title: 'まだ何もありません',
    text: '学習パスを準備しています。最初のレッスンはここに表示されます。',
  },
  paths: '学習パス',
  joined: '学習パスに登録しました。期限は今日から数えます。',
  offered: 'ほかに受講できる学習パス',
  otherCourses: 'そのほかのコース',
  otherCoursesLead: '期限はありません。気になったときにいつでもご覧いただけます。',
  path: {
    label: '学習パス',
    goal: '目標',
    outcome: '修了時の到達点',
    courses: 'コース',
    required: (done, total) => `必須 ${total}項目中${done}項目完了`,
    optional: (done, total) => `任意 ${total}項目中${done}項目完了`,
    completedOn: (date) => `${date}に完了`,
    enrolledOn: (date) => `${date}に受講登録`,
    notEnrolled: 'この学習パスには登録されていませんが、内容はすべてご覧いただけます。',
    join: 'この学習パスに登録する',
    open: '学習パスを見る',
  },
};
