import { parseArgs } from 'node:util';

/** The words make no command: the help is printed with this sentence before it, and the exit code is 2. */
export class Misused extends Error {
  override name = 'Misused';
}

/** What was named, and whether `--json` stands beside it. @throws {Misused} where there is any other option */
export function wordsAndJson(command: string, args: readonly string[]): { words: string[]; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    });
    return { words: positionals, json: values.json ?? false };
  } catch {
    throw new Misused(`\`${command}\` knows only \`--json\`, not \`${args.join(' ')}\`.`);
  }
}

/** Which of these options stand there. @throws {Misused} where anything else does */
export function optionsIn<N extends string>(
  command: string,
  args: readonly string[],
  known: readonly N[],
): Readonly<Record<N, boolean>> {
  const wrong = args.find((arg) => !known.some((name) => arg === `--${name}`));
  if (wrong !== undefined)
    throw new Misused(
      `\`${command}\` knows only ${known.map((name) => `\`--${name}\``).join(', ')}, not \`${wrong}\`.`,
    );
  return Object.fromEntries(known.map((name) => [name, args.includes(`--${name}`)])) as Record<N, boolean>;
}

/** Whether `--json` was asked for. @throws {Misused} where anything else was */
export function onlyJson(command: string, args: readonly string[]): boolean {
  const { words, json } = wordsAndJson(command, args);
  if (words.length > 0) throw new Misused(`\`${command}\` knows only \`--json\`, not \`${args.join(' ')}\`.`);
  return json;
}

/** `1 module`, `2 modules`. */
export function some(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
