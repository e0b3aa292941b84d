import { channel } from 'node:diagnostics_channel';

/** Told within one process, where the one who publishes and those who read are of different making, as in `npm run dev`. */
export const NEWS = {
  /** Something was published: a `CatalogData`, which may be followed at once and need not be read again. */
  published: channel('everboard:published'),
  /** What was published is what pages show now. */
  inForce: channel('everboard:in-force'),
};
