// @ts-check
// In plain JavaScript: what is written otherwise would be translated before Node knows where it keeps translations.
import { loadQuickly } from './load-quickly.mjs';

loadQuickly();
await import('./content.ts');
