import type { BrandWords } from '../../domain/brand/brand.ts';

/** Letters are plain text with one thing to do. A name may be empty. */
const greeting = (name: string) => (name === '' ? 'Hello,' : `Hello ${name},`);

export const letters = {
  invitation: {
    subject: ({ academy }: BrandWords) => `Your invitation to the ${academy}`,
    text: ({ academy, about }: BrandWords, name: string, link: string) => `${greeting(name)}

you are invited to the ${academy}: short lessons, chosen for your company.
${about}

Choose a password, and the first lesson is one click away:

${link}

The link works once, within 14 days. If you do not know what this is about, you
can leave this letter aside; nothing happens without you.

The ${academy}`,
  },
  reset: {
    subject: () => 'Your link for a new password',
    text: ({ academy }: BrandWords, name: string, link: string) => `${greeting(name)}

someone, most likely you, has asked to set a new password for the ${academy}. Set it here:

${link}

The link works once, within an hour. If it was not you, leave this letter aside:
your password stays as it is.

The ${academy}`,
  },
};
