import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/** What an editor hears of a text at a place. */
export interface Heard {
  readonly hover: string;
  readonly completion: readonly string[];
  /** From 1. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** The language server of Astro, as its extension for VS Code starts it, over the content below `root`. */
export async function languageServer(root: string) {
  const server = spawn(
    process.execPath,
    [join(modules, '@astrojs/language-server/bin/nodeServer.js'), '--stdio'],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  onTestFinished(() => void server.kill());
  const waiting = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  const send = (message: object) => {
    const json = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
  };
  const ask = (method: string, params: object) =>
    new Promise<unknown>((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      send({ id: asked, method, params });
    });
  let said = Buffer.alloc(0);
  server.stdout.on('data', (data: Buffer) => {
    said = Buffer.concat([said, data]);
    for (let message = first(said); message !== null; message = first(said)) {
      said = said.subarray(message.length);
      const { id, method, result, params } = message.json;
      if (method === undefined) waiting.get(id ?? 0)?.(result);
      else if (id !== undefined) send({ id, result: (params?.items ?? []).map(() => null) });
    }
  });

  const uri = pathToFileURL(root).href;
  await ask('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'academy' }],
    capabilities: {
      textDocument: { hover: { contentFormat: ['markdown'] }, completion: {}, diagnostic: {} },
    },
    initializationOptions: {
      typescript: { tsdk: dirname(join(modules, 'typescript/lib/typescript.js')) },
      contentIntellisense: true,
    },
  });
  send({ method: 'initialized', params: {} });

  return async (file: string, text: string, at: { line: number; column: number }): Promise<Heard> => {
    const document = { uri: pathToFileURL(join(root, file)).href };
    const position = { line: at.line - 1, character: at.column - 1 };
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { ...document, languageId: 'mdx', version: 1, text } },
    });
    const place = { textDocument: document, position };
    const hover = (await ask('textDocument/hover', place)) as { contents: { value: string } } | null;
    const offered = (await ask('textDocument/completion', place)) as { items: { label: string }[] } | null;
    const wrong = (await ask('textDocument/diagnostic', { textDocument: document })) as {
      items: { message: string; range: { start: { line: number } } }[];
    };
    return {
      hover: hover?.contents.value ?? '',
      completion: (offered?.items ?? []).map(({ label }) => label),
      problems: wrong.items.map(({ message, range }) => ({ line: range.start.line + 1, message })),
    };
  };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly params?: { readonly items?: readonly unknown[] };
}

/** The first whole message, if it has come. */
function first(said: Buffer): { readonly json: Message; readonly length: number } | null {
  const end = said.indexOf('\r\n\r\n');
  const size = Number(/Content-Length: (\d+)/.exec(said.subarray(0, Math.max(0, end)).toString())?.[1]);
  const length = end + 4 + size;
  if (end === -1 || said.length < length) return null;
  return { json: JSON.parse(said.subarray(end + 4, length).toString()) as Message, length };
}
