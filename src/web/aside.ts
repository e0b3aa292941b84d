import { errorInTheLog } from './error-in-the-log.ts';

/** Lets a write go on beside the answer: what it records is worth having, not worth waiting for or failing over. */
export function aside(write: Promise<unknown>, requestId: string): void {
  write.catch((error: unknown) => {
    console.error(JSON.stringify({ requestId, aside: errorInTheLog(error) }));
  });
}
