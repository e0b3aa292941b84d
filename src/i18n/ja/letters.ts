import type { Messages } from '../en/messages.ts';

const greeting = (vendor: string, name: string) => (name === '' ? `${vendor}をご利用の皆さま` : `${name} 様`);

export const letters: Messages['letters'] = {
  invitation: {
    subject: ({ academy }) => `${academy}へのご招待`,
    text: ({ name: vendor, academy, about }, name, link) => `${greeting(vendor, name)}

${academy}へようこそ。
${about}
内容は、貴社のご利用状況に合わせてお届けします。

次のリンクからパスワードを設定すると、すぐに始められます。

${link}

リンクの有効期限は14日間で、一度だけ使えます。
お心当たりがない場合は、このメールを破棄してください。何も登録されません。

${academy}`,
  },
  reset: {
    subject: () => 'パスワード再設定のご案内',
    text: ({ name: vendor, academy }, name, link) => `${greeting(vendor, name)}

${academy}のパスワードを再設定するお申し込みを受け付けました。
次のリンクから、新しいパスワードを設定してください。

${link}

リンクの有効期限は1時間で、一度だけ使えます。
お心当たりがない場合は、このメールを破棄してください。パスワードは変更されません。

${academy}`,
  },
};
