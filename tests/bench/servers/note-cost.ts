import { writeFileSync } from 'node:fs';
import { peakMemory, processorTime } from './in-child.ts';

/** Loaded before a tool that is measured: notes at its end what it took. */
process.on('exit', () => {
  const { BENCH_NOTE = '' } = process.env;
  writeFileSync(BENCH_NOTE, JSON.stringify({ peak: peakMemory(), work: processorTime() }));
});
