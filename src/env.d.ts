/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Who is signed in; null for the signed out. */
    person: {
      readonly id: string;
      readonly name: string;
      readonly email: string;
      readonly role: import('./domain/audience.ts').Role;
      /** Null for the vendor's staff. */
      readonly accountId: string | null;
      /** How many times a quiz's time limit they are given. */
      readonly timeFactor: number;
      /** The language the person has set; null as long as they have not. */
      readonly language: string | null;
    } | null;
    /** The customer they belong to; null for staff and the signed out. */
    account: import('./domain/account.ts').Account | null;
    /** As whom one who writes looks at the academy: then `person`, `account` and `viewer` are the customer's, and nothing is recorded. */
    preview: import('./web/preview.ts').Preview | null;
    session: import('./auth/sessions.ts').Session | null;
    viewer: import('./domain/audience.ts').Viewer;
    /** The content as they may see it, taken once for the whole answer. */
    catalog: import('./catalog/catalog.ts').ViewerCatalog;
    /** The language this answer is written in. */
    language: string;
    messages: import('./i18n/index.ts').Messages;
    /** How the academy is called and looks, in that language. */
    brand: import('./domain/brand/brand.ts').SpokenBrand;
    /** IANA name, e.g. `Asia/Tokyo`; what "today" and "due" mean for this reader. */
    timeZone: string;
    /** The one clock reading of this request. */
    now: Date;
    requestId: string;
    /** Set once an answer has gone wrong: the page to show instead, by its status. */
    trouble?: 400 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
    /** What was sent by someone whose session had ended; the sign-in page carries it on. */
    held?: import('./web/held.ts').Held;
    /** Network address the request came from, for throttling and the log. */
    address: string;
    /** Lets the front give this answer again as long as it holds; absent in development, where there is no front. */
    keep?: import('./server/front.ts').FrontLocals['keep'];
  }
}
