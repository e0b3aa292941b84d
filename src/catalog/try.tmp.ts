import { printedAll } from './problem.ts';
import { publish } from './publish.ts';

const t = performance.now();
const r = await publish({ root: process.argv[2] ?? '/work/main', store: '/tmp/eb/store' });
console.log(printedAll(r.problems));
console.log(
  r.problems.length,
  r.compiled,
  r.published,
  r.data.courses.length,
  r.data.modules.length,
  performance.now() - t,
);
