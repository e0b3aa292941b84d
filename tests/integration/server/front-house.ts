import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createFront, type PageHandler } from '../../../src/server/front.ts';
import { listen } from '../../../src/server/listen.ts';
import { readStaticFiles } from '../../../src/server/static-files.ts';
import { readSettings } from '../../../src/settings.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  readonly text: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Opens the real front on a free port, over files and with a page handler of the test's own. */
export async function openFront(
  pages: PageHandler,
  { env = {}, files = {} }: { env?: Record<string, string>; files?: Record<string, string> } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'everboard-front-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const logged: string[] = [];
  const front = createFront({
    settings: readSettings({ ACADEMY_URL: 'http://academy.test', ...env }),
    pages,
    files: readStaticFiles(folder),
    log: (line) => logged.push(line),
  });
  const server = await listen(front, 'localhost', 0);
  return {
    logged,
    port: server.port,
    close: async () => {
      await server.close(0);
      rmSync(folder, { recursive: true });
    },
    closePatiently: (patience: number) => server.close(patience),
    ask: (path: string, asked: Asked = {}) => ask(server.port, path, asked),
    say: (bytes: string) => say(server.port, bytes),
  };
}

function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk) => chunks.push(chunk));
      res.on('end', () => {
        const whole = Buffer.concat(chunks);
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: whole, text: whole.toString() });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Sends bytes as they are and returns all that comes back until the server hangs up. */
function say(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('end', () => resolve(heard));
    socket.on('error', reject);
  });
}
