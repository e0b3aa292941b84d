import type { ImportKind } from '../../domain/import/columns.ts';
import type { Wanted } from '../../domain/import/problem.ts';
import type { Messages } from '../en/messages.ts';
import { feed } from './feed.ts';

const kinds: Readonly<Record<ImportKind, string>> = {
  accounts: 'アカウント',
  people: 'メンバー',
  events: '製品のイベント',
  tickets: 'サポートチケット',
};

const wanted: Readonly<Record<Wanted, string>> = {
  ...feed.expected,
  'known-person': '登録されている人のID、外部ID、またはメールアドレス（先にメンバーを取り込んでください）',
  'known-account': '登録されているアカウントの識別名または外部ID（先にアカウントを取り込んでください）',
  'person-of-account': '新しい人の所属アカウント',
  object: 'JSONオブジェクト（例：{"invoices": 5}）',
  'new-account': 'アカウントの識別名または外部ID（新しいアカウントには英数字とハイフン）',
  'new-name': '会社名（新しいアカウントのため必要です）',
  column: '決められた列名',
  'column-once': '重複のない列名',
  'needed-column': '1行目にこの列名',
  cells: '1行目と同じ数のセル',
  quotes: '正しく閉じられた引用符（セルの中の引用符は2つ重ねます）。この行より後は読み込んでいません',
  utf8: 'UTF-8の文字。この行より後は読み込んでいません。「CSV UTF-8」形式で保存してください',
  'short-row': '128 KB以内の行。この行より後は読み込んでいません。引用符の閉じ忘れがないか確認してください',
  rows: '1行目に列名、2行目以降にデータ',
  'fewer-rows': '100,000行以内のファイル（分割してください）',
  'person-named': 'person_idまたはemail',
  role: 'learnerまたはchampion',
  'own-role': '現在の役割（変更は、その人のページで行います）',
  language: 'アカデミーの言語（enまたはja）',
  line: '1行で1〜200文字のテキスト',
  json: 'JSONオブジェクト（例：{"invoices": 5}）',
  'after-opening': 'opened_at以降の日時',
  'ticket-of-account': 'ほかのアカウントのチケットが使っていないID',
  once: '1件につき1行',
  'one-a-day': '1日に1つの値',
  history: 'その時点で記録されている値',
};

const againsts: Partial<Record<Wanted, (against: string) => string>> = {
  column: (names) => (names.includes(',') ? `（${names}）` : `（「${names}」ではありませんか）`),
  cells: (count) => `（${count}個）`,
  once: (line) => `（${line}行目と重複しています）`,
  'one-a-day': (line) => `（${line}行目の値と異なります）`,
  history: (value) => `（${value}）`,
};

export const imports: Messages['imports'] = {
  title: 'データの取り込み',
  lead: 'アカウント、メンバー、イベント、サポートチケットをファイルから取り込みます。書き込む前に内容を確認し、取り込めない行をすべて表示します。',
  kinds,
  kind: 'ファイルの内容',
  file: 'CSVファイル',
  fileHint: 'UTF-8、50 MB以内。1行目に列名を書きます。列の順序は自由です。',
  check: 'ファイルを確認する',
  checkHint: 'この時点では、まだ何も書き込みません。50 MBのファイルの確認には、1分ほどかかることがあります。',
  missingKind: 'ファイルの内容を選択してください。',
  missingFile: '空でないファイルを選択してください。',
  tooLarge: 'ファイルが50 MBを超えています。分割してください。内容は保存していません。',
  templates: 'テンプレート',
  templatesLead:
    '列名と2行の例が入っています。例を実際のデータに置き換えてください。使わない列は削除できます。',
  template: (kind) => `テンプレート：${kind}`,
  order:
    'アカウント、メンバー、イベントとチケットの順に取り込んでください。各行は、すでに登録されているものを参照します。',
  dryRun: (kind) => `${kind}：確認の結果`,
  importedFrom: (name) => `ファイル：${name}`,
  fileNamed: (name) => `ファイル：${name}。まだ何も書き込んでいません。`,
  counts: 'ファイルの行',
  rows: '行数',
  outcomes: {
    fresh: '新規',
    changed: '変更',
    same: '登録済み',
    bad: '取り込めない行',
  },
  ready: 'すべての行を取り込めます。',
  readyHint: 'すべての行を取り込むか、まったく取り込まないかのどちらかです。登録済みの内容は変わりません。',
  confirm: (count) => `${count}を取り込む`,
  rowCount: (_, text) => `${text}行`,
  nothingNew: 'このファイルの内容は、すべて登録済みです。',
  nothingNewHint: '取り込むものはありません。',
  bad: (_, text) => `取り込めない行が${text}行あります。`,
  headerWrong: '1行目に誤りがあるため、ほかの行は確認していません。',
  remarks: '念のためご確認ください',
  remark: ({ column, found, near, line, rows }) =>
    `${column}（${rows === 1 ? `${line}行目` : `${line}行目ほか${rows - 1}行`}）：「${found}」は、コンテンツにも、ほかのアカウントにもありません。${near === null ? '' : `「${near}」ではありませんか。`}`,
  badHint: 'すべての行が正しくなるまで、何も取り込みません。ファイルを修正し、もう一度選択してください。',
  badRows: '行ごとの問題',
  line: '行',
  column: '列',
  found: 'ファイルの値',
  wanted: '期待される値',
  wholeRow: '行全体',
  nothing: 'なし',
  more: (_, text) => `ほかに${text}件あります。`,
  all: 'すべての問題をCSVで見る',
  done: '取り込みました。',
  doneHint: 'どのレポートでも、取り込んだデータは、それぞれの日付から反映されます。',
  again: '別のファイルを取り込む',
  gone: 'この確認結果は、すでに削除されています。もう一度ファイルを選択してください。',
  expected: ({ wanted: what, against }) =>
    `${wanted[what]}${against === undefined ? '' : (againsts[what]?.(against) ?? '')}`,
  progress: (rows) => `${rows}行を確認しました`,
  summary: ({ rows, fresh, changed, same, bad }) =>
    `${rows}行：新規${fresh}、変更${changed}、登録済み${same}、取り込めない行${bad}`,
  problem: (column, found, expected) =>
    `${column ?? '行'}：${found ?? '値なし'} は使えません。期待される値：${expected}`,
};
