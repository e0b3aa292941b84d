import { loadQuickly } from './load-quickly.ts';
import { run } from './tools.ts';

loadQuickly();
await run(async () => (await import('./dev/serve.ts')).serve());
