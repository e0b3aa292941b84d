import type { Messages } from '../en/messages.ts';

const changeCounts = (status: number, dated: number) => {
  if (status + dated === 0) return 'これによって状態が変わったアカウントはありません。';
  const others = `完了のまま日付または版だけが変わったアカウントは${dated}件です。`;
  if (status === 0) return `これによって状態が変わったアカウントはなく、${others}`;
  return `これによって状態が変わったアカウントは${status}件${dated === 0 ? 'です。' : `、${others}`}`;
};

export const laboratory: Messages['laboratory'] = {
  title: '「オンボーディング完了」の定義',
  lead: '現在の定義を確かめ、別の定義を過去のアカウントで試せます。',
  none: '定義がまだありません',
  noneText: 'content/definitions に定義を書くと、すべてのアカウントがそれで判定されます。',
  inForce: '現在の定義',
  since: (version, date) => `第${version}版（${date}から有効）`,
  versions: '版の一覧',
  version: (version) => `第${version}版`,
  from: (date) => `${date}から`,
  draft: '下書き',
  judged: (onboarded, open) =>
    `それぞれの時点で有効だった版により、${onboarded}件が完了、${open}件がオンボーディング中です。`,
  change: {
    title: '前回の変更による影響',
    lead: (published, status, dated) => `${published}に定義が変更されました。${changeCounts(status, dated)}`,
    counts: changeCounts,
    account: 'アカウント',
    before: '変更前',
    now: '変更後',
    status: {
      before: '契約前',
      undefined: '判定する定義なし',
      onboarding: 'オンボーディング中',
      churned: '完了せずに解約',
      onboarded: (date) => `${date}に完了`,
    },
    by: (status, version) => `${status}（第${version}版による）`,
  },
  unseen: (event, closest) =>
    closest === null
      ? `イベント「${event}」は、製品から一度も届いていません。`
      : `イベント「${event}」は、製品から一度も届いていません。「${closest}」ではありませんか。`,
  try: {
    title: '別の定義を試す',
    lead: '定義を選び、数値を変えたり、基準を外したりできます。ファイルをコミットするまで、何も変わりません。',
    definition: '定義',
    landmark: '判定の時点',
    days: (days) => `契約から${days}日後`,
    leaveOut: '外す',
    go: '試す',
    knob: { share: '割合（%）', times: '回数', days: '日数', n: '必要な数' },
    asWritten: '書かれているとおりの定義です。',
    refused: {
      title: '反映されていない入力があります',
      knob: (knob, part, from, to, counts) =>
        `「${part}」の「${knob}」：試せるのは${from}～${to}の整数です。${counts}で計算しています。`,
      everyPart: '基準は1つ以上必要です。どの基準も外していません。',
    },
    export: '下書きをファイルで受け取る',
    exportHint: 'content/definitions に置いてコミットし、公開するMDXファイルです。',
  },
  running: (done, of) => `アカウントを判定しています：${of}件中${done}件`,
  runningHint: 'この画面は1秒ごとに更新されます。',
  result: {
    title: '過去のデータによる検証',
    lead: (landmark, count) =>
      `契約から${landmark}日後に契約中だった${count}件について、その日の判定で分け、その後を追いました。`,
    preferDraft: '下書きのほうが、継続と解約をはっきり分けています。',
    preferInForce: '現在の定義のほうが、下書きより継続と解約をはっきり分けています。',
    preferNeither: '過去のアカウントからは、どちらがよいとも言えません。',
    same: '下書きは現在の定義と同じです。何かを変えると比べられます。',
    tooSmall: {
      accounts: '件数が少なく、何とも言えません。完了とそれ以外が、それぞれ10件以上必要です。',
      lost: '解約が少なく、何とも言えません。5件以上必要です。',
    },
    theDraft: '下書き',
    theOther: '現在の定義',
    table: {
      onboarded: '完了',
      open: '未完了',
      kept: '継続',
      lost: '解約',
      caption: (which) => `${which}：判定とその後`,
    },
    measure: '指標',
    precision: '完了と判定したうち、継続した割合',
    recall: '継続したうち、完了と判定した割合',
    lift: '全体に対するリフト',
    separation: '継続率の差（完了 − 未完了）',
    range: (low, high) => `95%信頼区間 ${low}～${high}`,
    points: (value) => `${value}ポイント`,
    curves: '契約を継続している割合（判定からの日数別）',
    onboardedCurve: '完了',
    openCurve: '未完了',
    timing: '判定の早さ',
    timingMedian: (days) =>
      days === 0
        ? '中央値では、現在の定義と同じ日です。'
        : days < 0
          ? `中央値では、現在の定義より${-days}日早くなります。`
          : `中央値では、現在の定義より${days}日遅くなります。`,
    timingNone: '両方で完了と判定されるアカウントはありません。',
    earlier: '早い',
    sameDay: '同じ日',
    later: '遅い',
    onlyDraft: '下書きでのみ完了',
    onlyInForce: '現在の定義でのみ完了',
    neither: 'どちらでも未完了',
    accounts: 'アカウント別',
    accountsLead:
      'どちらの日付も、その定義を全期間に当てはめた場合の試算です。実際には、各版は有効になった日以降だけを判定します。判定に使われた版は、各アカウントのページで確認できます。',
    account: 'アカウント',
    contract: '契約日',
    byDraft: '下書きを全期間に当てはめた場合の完了日',
    byInForce: '現在の定義を全期間に当てはめた場合の完了日',
    became: 'その後',
    never: 'なし',
    left: (date) => `${date}に解約`,
    stays: '契約中',
  },
  explainTitle: '計算の方法',
  explain: [
    '判定の時点：契約から決まった日数の時点の判定でアカウントを分け、その後の継続と解約だけを数えます。その日数に満たないアカウントと、それより前に解約したアカウントは含みません。含めると、早く解約したアカウントには完了する時間がないため、どの定義もよく見えてしまいます。',
    '信頼区間：割合はウィルソンのスコア区間、差はニューカムの方法で、いずれも95%です。',
    '曲線：カプラン・マイヤー法。分散はグリーンウッドの式を log(−log) で変換しています。契約中のアカウントは、現在までの期間を数えます。',
    'リフト：完了と判定したうち継続した割合 ÷ 全体の継続した割合。1なら、その定義では何もわかりません。',
    '優劣：差が確かに0を上回る定義を、そうでない定義より優先します。両方とも上回る場合は、信頼区間の下限がもう一方の値を上回るほうを優先します。',
    '完了したから継続した、という証明ではありません。分けることはできても、理由の説明にはなりません。',
  ],
};
