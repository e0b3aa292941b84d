import type { Messages } from '../en/messages.ts';

const greeting = (name: string) => (name === '' ? 'Fernledgerをご利用の皆さま' : `${name} 様`);

export const letters: Messages['letters'] = {
  invitation: {
    subject: 'Fernledger アカデミーへのご招待',
    text: (name, link) => `${greeting(name)}

Fernledger アカデミーへようこそ。
請求書の受け取りから確認、承認までを、短いレッスンで学べるサイトです。
内容は、貴社のご利用状況に合わせてお届けします。

次のリンクからパスワードを設定すると、すぐに始められます。

${link}

リンクは14日以内に一度だけ使えます。
お心当たりがない場合は、このメールを破棄してください。何も登録されません。

Fernledger アカデミー`,
  },
  reset: {
    subject: 'パスワード再設定のご案内',
    text: (name, link) => `${greeting(name)}

Fernledger アカデミーのパスワードを再設定するお申し込みを受け付けました。
次のリンクから、新しいパスワードを設定してください。

${link}

リンクは1時間以内に一度だけ使えます。
お心当たりがない場合は、このメールを破棄してください。パスワードは変更されません。

Fernledger アカデミー`,
  },
};
