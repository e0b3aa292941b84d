import type { Messages } from '../en/messages.ts';

export const activities: Messages['activities'] = {
  refused: {
    'unknown-activity':
      '送信された内容に当てはまるものが、このページにありません。レッスンが更新された可能性があります。何も保存していません。',
    'unknown-item':
      '選ばれた項目は、現在このページにありません。何も保存していませんので、もう一度選んでください。',
    'odd-value':
      '送信された内容を受け付けられませんでした。何も保存していませんので、このページからもう一度お試しください。',
    'nothing-chosen': '答えを選んでから、確かめてください。',
    'several-chosen': '正解は1つです。1つだけ選んで、もう一度確かめてください。',
  },
};
