import type { Messages } from '../en/messages.ts';

export const studio: Messages['studio'] = {
  title: 'スタジオ',
  lead: 'すべてのコンテンツの現在の状態です。執筆はエディターで行い、結果をこのページで確認できます。',
  content: 'コンテンツ',
  courses: 'コース',
  paths: '学習パス',
  name: 'タイトル',
  id: 'ID',
  status: '状態',
  revision: 'リビジョン',
  audience: '対象',
  everyone: '全員',
  languages: '言語',
  parts: '項目数',
  missing: (language) => `${language}版は未作成`,
  editHint: '初めての方は、各項目を説明した執筆ガイドをご覧ください。',
};
