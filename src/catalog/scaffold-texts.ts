/** A new folder's texts by language. */
export type Texts = Readonly<Record<string, string>>;

export function courseTexts(id: string, first: string): Texts {
  return {
    en: `---
id: ${id}
title: "TODO: what the course is called"
summary: "TODO: one sentence on what the reader gets from it."
status: draft
modules: [${first}]
---

TODO: what the course is for.
`,
    ja: `---
title: "TODO: コースの名前"
summary: "TODO: 受講すると何が得られるかを1文で書きます。"
---

TODO: このコースの目的を書きます。
`,
  };
}

export function moduleTexts(id: string): Texts {
  return {
    en: `---
id: ${id}
title: "TODO: what the module is called"
summary: "TODO: one sentence on what the reader gets from it."
status: draft
minutes: 10
objectives:
  - text: "TODO: what one can do afterwards."
    measure: "TODO: how one can tell."
    by: 7
---

TODO: one narrow topic, in short paragraphs.

## Try it

<Steps>

1. TODO: a step to carry out.

</Steps>
`,
    ja: `---
title: "TODO: モジュールの名前"
summary: "TODO: 受講すると何が得られるかを1文で書きます。"
objectives:
  - text: "TODO: 終わると何ができるようになるか。"
    measure: "TODO: できたことを何で確かめるか。"
---

TODO: 話題を1つに絞り、短い段落で書きます。

## やってみましょう

<Steps>

1. TODO: 実際に行う手順を書きます。

</Steps>
`,
  };
}

export function quizTexts(id: string): Texts {
  return {
    en: `---
id: ${id}
title: "TODO: what the quiz is called"
summary: "TODO: one sentence on what it checks."
status: draft
passMark: 80
questions:
  - id: first
    kind: single
    prompt: "TODO: the question."
    options:
      - id: first-answer
        text: "TODO: the right answer"
        correct: true
        feedback: "TODO: why it is right."
      - id: second-answer
        text: "TODO: an answer that a learner might choose"
        feedback: "TODO: why it is wrong."
---

TODO: an introduction of a sentence or two.
`,
    ja: `---
title: "TODO: クイズの名前"
summary: "TODO: 何を確かめるクイズかを1文で書きます。"
questions:
  - id: first
    prompt: "TODO: 問題文。"
    options:
      - id: first-answer
        text: "TODO: 正しい答え"
        feedback: "TODO: 正しい理由。"
      - id: second-answer
        text: "TODO: 選びそうな誤り"
        feedback: "TODO: 誤りである理由。"
---

TODO: 1、2文の前置きを書きます。
`,
  };
}

export function pathTexts(id: string, course: string): Texts {
  return {
    en: `---
id: ${id}
title: "TODO: what the path is called"
summary: "TODO: one sentence on what the reader gets from it."
goal: "TODO: what the learner sets out to do."
outcome: "TODO: what is true once it is done."
status: draft
days: 30
courses:
  - id: ${course}
    required: true
---

TODO: introduce the path in a short paragraph.
`,
    ja: `---
title: "TODO: 学習パスの名前"
summary: "TODO: 受講すると何が得られるかを1文で書きます。"
goal: "TODO: 何を目指すか。"
outcome: "TODO: 終わったときにどうなっているか。"
---

TODO: この学習パスを短い段落で紹介します。
`,
  };
}

export function journeyTexts(id: string): Texts {
  return {
    en: `---
id: ${id}
title: "TODO: what the journey is called"
summary: "TODO: one sentence on how customer and vendor go together."
status: draft
milestones:
  - id: first-login
    stage: embark
    title: "TODO: what is reached"
    summary: "TODO: what the customer does for it."
    celebrate: "TODO: what is said once it is reached."
    owner: customer
    criterion: {signedIn: {share: 1}}
    due: {smb: 3, mid-market: 5, enterprise: 7}
  - id: kickoff-held
    stage: kickoff
    title: "TODO: the kickoff"
    summary: "TODO: what we agree on there."
    owner: vendor
    criterion: {touch: kickoff}
    due: {smb: 7, mid-market: 10, enterprise: 14}
  - id: value-confirmed
    stage: review
    title: "TODO: the first result"
    summary: "TODO: how the customer confirms it."
    celebrate: "TODO: what is said once it is reached."
    owner: customer
    criterion: {plan: confirmed}
    due: {smb: 45, mid-market: 75, enterprise: 120}
    marks: first-value
---

TODO: how the two of you go together, for the customer to read.
`,
    ja: `---
title: "TODO: ジャーニーの名前"
summary: "TODO: お客様とどのように進めるかを1文で書きます。"
milestones:
  - id: first-login
    title: "TODO: 達成すること"
    summary: "TODO: お客様にしていただくこと。"
    celebrate: "TODO: 達成したときに伝える言葉。"
  - id: kickoff-held
    title: "TODO: キックオフ"
    summary: "TODO: 取り決めること。"
  - id: value-confirmed
    title: "TODO: 最初の成果"
    summary: "TODO: お客様が成果を確認する方法。"
    celebrate: "TODO: 達成したときに伝える言葉。"
---

TODO: どのように進めるかを、お客様に向けて書きます。
`,
  };
}

/** @param effective ISO date */
export function definitionTexts(id: string, version: number, effective: string): Texts {
  return {
    en: `---
id: ${id}
version: ${version}
effective: ${effective}
title: "TODO: what the definition is called"
summary: "TODO: one sentence on what is new in it."
sentence: "TODO: what is true of a customer that is onboarded."
status: draft
criterion:
  all:
    - path: {share: 60}
    - seats: {share: 50, days: 30}
    - plan: confirmed
---

TODO: why these things together stand for that state.
`,
    ...definitionTranslations(),
  };
}

/** The other languages of a definition whose base is there already. */
export function definitionTranslations(): Texts {
  return {
    ja: `---
title: "TODO: 定義の名前"
summary: "TODO: 何が新しいかを1文で書きます。"
sentence: "TODO: オンボーディングが完了したお客様の状態。"
---

TODO: これらの基準がその状態を表す理由を書きます。
`,
  };
}
