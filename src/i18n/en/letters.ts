import { common } from './common.ts';

/** Letters are plain text with one thing to do. A name may be empty. */
const greeting = (name: string) => (name === '' ? 'Hello,' : `Hello ${name},`);

export const letters = {
  invitation: {
    subject: `Your invitation to the ${common.academy}`,
    text: (name: string, link: string) => `${greeting(name)}

you are invited to the ${common.academy}: short lessons on receiving, checking
and approving invoices, chosen for your company.

Choose a password, and the first lesson is one click away:

${link}

The link works once, within 14 days. If you do not know what this is about, you
can leave this letter aside; nothing happens without you.

The ${common.academy}`,
  },
  reset: {
    subject: 'Your link for a new password',
    text: (name: string, link: string) => `${greeting(name)}

someone, most likely you, has asked to set a new password for the ${common.academy}. Set it here:

${link}

The link works once, within an hour. If it was not you, leave this letter aside:
your password stays as it is.

The ${common.academy}`,
  },
};
