// @ts-check
import { loadQuickly } from './load-quickly.mjs';

loadQuickly();
const { run } = await import('./tools.ts');
await run(async () => (await import('./dev/serve.ts')).serve());
