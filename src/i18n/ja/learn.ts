import type { Messages } from '../en/messages.ts';

export const learn: Messages['learn'] = {
  title: '学習',
  greeting: (name) => (name === '' ? 'こんにちは' : `${name}さん、こんにちは`),
  welcome: {
    title: (name) => (name === '' ? 'ようこそ' : `${name}さん、ようこそ`),
    lead: '30秒で、ここでの進め方がわかります。',
    points: [
      {
        title: '次にすることは一つだけ',
        text: '次に学ぶこと、その理由、かかる時間がいつもこのページに表示されます。計画を立てる必要はありません。',
      },
      {
        title: '続きはいつでも',
        text: 'クイズの途中でも、いつでも離れられます。どの端末からでも、続きから再開できます。',
      },
      {
        title: 'めざすのは成果',
        text: 'すべての項目を終えることではなく、自社の仕事がよくなり、それを数字で示せることがゴールです。',
      },
    ],
    aim: 'この学習がめざす成果',
    language: 'どの言語で学びますか？',
    begin: (lesson) => `「${lesson}」から始める`,
    skip: 'スキップ',
  },
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
      due: '期日が最も近い内容です。',
      overdue: '期日を過ぎていますが、今からでも完了できます。',
      redo: '内容が大きく変わりました。お手数ですが、もう一度受講してください。',
      updated: '完了後に内容が更新されました。',
      optional: '必須の内容はすべて完了しています。お時間のあるときにどうぞ。',
    },
  },
  begun: {
    title: '解答途中のクイズ',
    answered: (answered, questions) =>
      `${questions}問中${answered}問に解答済みです。入力した内容は保存されています。`,
  },
  noticed: {
    first: '最初の項目が完了しました。この先も同じように進められます。',
    part: (percent, path) => `「${path}」の${percent}まで進みました。`,
    course: (title) => `コース「${title}」を完了しました`,
    setOut: 'このコースの目的：',
    path: (title) => `学習パス「${title}」を完了しました`,
    aim: 'この学習がめざす成果：',
    journey: '自社がどこまで進んだかを見る',
  },
  news: {
    title: '前回からの新着と更新',
    lead: '完了した内容は完了のままです。もう一度受講していただきたい内容には、その旨を表示しています。',
    kinds: { redo: '再受講のお願い', updated: '更新', new: '新着' },
    more: (count) => `ほかに${count}件あります。各コースの目印をご覧ください。`,
  },
  left: {
    title: (count) => `まだ完了していない理由：残り${count}項目`,
    best: (best, passes) => `提出済み（これまでの得点 ${best}）。合格には${passes}が必要です。`,
    why: {
      module: { untouched: 'まだ開いていません', begun: '開きましたが、完了にしていません' },
      quiz: { untouched: 'まだ始めていません', begun: '始めましたが、提出していません' },
    },
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
  joined: '学習パスに登録しました。期日は今日から数えて決まります。',
  offered: 'ほかに受講できる学習パス',
  otherCourses: 'そのほかのコース',
  otherCoursesLead: '期日はありません。気になったときにいつでもご覧いただけます。',
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
