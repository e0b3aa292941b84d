import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Question } from './in-child.ts';

/** A server of the bench, in a process of its own. */
export interface Server {
  readonly port: number;
  ask(question: Question): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

/** Starts `servers/<name>.ts` and waits until it serves. @throws with what it printed, when it ends instead */
export async function startServer(
  name: 'bare' | 'inserting' | 'naive',
  env: Readonly<Record<string, string>>,
  cwd: string,
): Promise<Server> {
  const child = start(fileURLToPath(new URL(`./${name}.ts`, import.meta.url)), env, cwd);
  const { port } = await child.heard();
  return serverOf(child, Number(port));
}

/** Starts the academy in `site` by the very command that `npm start` runs, and waits until it is open. */
export async function startAcademyIn(site: string, databaseUrl: string): Promise<Server> {
  const port = await freePort();
  const attend = new URL('./attend.ts', import.meta.url).href;
  const env = { PORT: String(port), DATABASE_URL: databaseUrl };
  const [, ...command] = startCommand(site);
  const flags = command.filter((word) => word.startsWith('--'));
  const child = start(join(site, command.at(-1) ?? ''), env, site, [...flags, '--import', attend]);
  await child.printed(/open at/);
  return serverOf(child, port);
}

/** What `npm start` runs, word by word: `node`, its flags, the script. */
function startCommand(site: string): string[] {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(join(site, 'package.json'), 'utf8'),
  );
  return scripts.start?.split(' ') ?? [];
}

interface Started {
  readonly process: ChildProcess;
  /** The next thing it tells us. */
  heard(): Promise<Record<string, unknown>>;
  printed(what: RegExp): Promise<void>;
}

function start(
  file: string,
  env: Readonly<Record<string, string>>,
  cwd: string,
  execArgv: readonly string[] = [],
): Started {
  const child = fork(file, {
    cwd,
    execArgv: [...execArgv],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  const unlessEnded = <T>(wait: (resolve: (value: T) => void) => void) =>
    new Promise<T>((resolve, reject) => {
      const ended = () => {
        const by = child.signalCode ?? child.exitCode;
        reject(new Error(`${file} ended by ${by}:\n${printed}`));
      };
      if (child.signalCode !== null || child.exitCode !== null) return ended();
      child.once('exit', ended);
      wait((value) => {
        child.off('exit', ended);
        resolve(value);
      });
    });
  const opened = new Map<RegExp, () => void>();
  const hear = (chunk: Buffer) => {
    printed += chunk;
    for (const [what, open] of opened) if (what.test(printed)) open();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return {
    process: child,
    heard: () => unlessEnded((resolve) => child.once('message', resolve)),
    printed: (what) => unlessEnded<void>((resolve) => opened.set(what, () => resolve())),
  };
}

function serverOf({ process: child, heard }: Started, port: number): Server {
  return {
    port,
    ask(question) {
      const answer = heard();
      if (child.connected) child.send(question);
      return answer;
    },
    stop() {
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.disconnect();
      return gone;
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
