import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

/** What the bench can ask of a process it started. */
export type Question = 'peak' | 'work' | 'profile' | 'profiled';

/** Tells the parent that this process serves, and answers what the parent asks. */
export function serveFor(port: number): void {
  attend();
  process.send?.({ port });
}

/** Answers what the parent asks, and ends when the parent does. */
export function attend(): void {
  const inspector = new Session();
  process.on('message', async (question: Question) => process.send?.(await answerTo(question, inspector)));
  process.on('disconnect', () => process.exit());
}

async function answerTo(question: Question, inspector: Session): Promise<unknown> {
  switch (question) {
    case 'peak':
      return { peak: peakMemory() };
    case 'work':
      return { work: processorTime() };
    case 'profile':
      inspector.connect();
      await inspector.post('Profiler.enable');
      await inspector.post('Profiler.setSamplingInterval', { interval: 250 });
      await inspector.post('Profiler.start');
      return {};
    case 'profiled': {
      const { profile } = await inspector.post('Profiler.stop');
      inspector.disconnect();
      return { profile };
    }
  }
}

/** Seconds of processor time this process has used, all its threads together. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The most memory this process ever held, in bytes. */
export function peakMemory(): number {
  try {
    const held = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (held !== undefined) return Number(held) * 1024;
  } catch {
    // Only Linux has it; elsewhere the operating system's own count does not begin with the parent's.
  }
  return process.resourceUsage().maxRSS * 1024;
}
