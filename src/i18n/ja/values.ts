import type { Messages } from '../en/messages.ts';

export const values: Messages['values'] = {
  role: {
    learner: '受講者',
    champion: '推進担当者',
    csm: 'CSM',
    cem: 'CEM',
    admin: '管理者',
  },
  segment: { smb: 'SMB', 'mid-market': 'ミッドマーケット', enterprise: 'エンタープライズ' },
  status: { draft: '下書き', live: '公開中', retired: '公開終了', scheduled: '公開予定' },
  timeZoneRegion: {
    Africa: 'アフリカ',
    America: '南北アメリカ',
    Antarctica: '南極',
    Arctic: '北極',
    Asia: 'アジア',
    Atlantic: '大西洋',
    Australia: 'オーストラリア',
    Europe: 'ヨーロッパ',
    Indian: 'インド洋',
    Pacific: '太平洋',
  },
};
