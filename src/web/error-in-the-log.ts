/** An error as the log may have it: what went wrong and where, without whom or what it was about. */
export function errorInTheLog(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${errorInTheLog(error.cause)}`;
  return `${withoutValues(error.stack ?? error.message)}${cause}`;
}

/** drizzle names the values a query was asked with: addresses, names, digests of tokens. The log gets none of it. */
function withoutValues(said: string): string {
  return said.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/, '');
}
