import { createInterface, type Interface } from 'node:readline/promises';

/** Whoever was asked went away: nothing is written. */
export class Unanswered extends Error {
  override name = 'Unanswered';
}

/** Asks a person at a terminal, a line at a time. */
export interface Asker {
  /** A line, asked again while `wrong` has something to say of it. */
  line(question: string, wrong: (answer: string) => string | null): Promise<string>;
  /** One of these, by its number or its very word. */
  oneOf(question: string, choices: readonly string[]): Promise<string>;
  close(): void;
}

export function createAsker(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Asker {
  const terminal = createInterface({ input, output });
  const line: Asker['line'] = async (question, wrong) => {
    for (;;) {
      const answer = (await answerTo(`${question} `, terminal)).trim();
      const said = wrong(answer);
      if (said === null) return answer;
      output.write(`${said}\n`);
    }
  };
  return {
    line,
    async oneOf(question, choices) {
      output.write(`${question}\n${choices.map((choice, index) => `  ${index + 1} ${choice}`).join('\n')}\n`);
      const meant = (answer: string) => choices[Number(answer) - 1] ?? choices.find((one) => one === answer);
      const answer = await line('Number or name:', (given) =>
        meant(given) === undefined ? `It is one of the above, by its number: 1 to ${choices.length}.` : null,
      );
      return meant(answer) ?? answer;
    },
    close: () => terminal.close(),
  };
}

/** @throws {Unanswered} where the input ends, or Ctrl-C is pressed */
function answerTo(question: string, terminal: Interface): Promise<string> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Unanswered('Nothing was written.'));
    terminal.once('close', gone);
    terminal.once('SIGINT', () => terminal.close());
    terminal.question(question).then((answer) => {
      terminal.off('close', gone);
      resolve(answer);
    }, gone);
  });
}
