import type { Job, Load } from '../load/load.ts';
import type { Server } from './start.ts';

export interface Speed {
  /** Answers a second. */
  readonly rate: number;
  /** Seconds of processor time that the server spent on one answer; other programs on the machine do not change it. */
  readonly work: number;
}

/** How quickly a server answers, and what it costs it. */
export async function speedOf(server: Server, load: Load, job: Omit<Job, 'port'>): Promise<Speed> {
  const before = await server.ask('work');
  const { answered, seconds } = await load.run({ ...job, port: server.port });
  const after = await server.ask('work');
  return { rate: answered / seconds, work: (Number(after.work) - Number(before.work)) / answered };
}

export const rates = (speeds: readonly Speed[]): number[] => speeds.map(({ rate }) => rate);
export const works = (speeds: readonly Speed[]): number[] => speeds.map(({ work }) => work);
