/** Lets a write go on beside the answer: what it records is worth having, not worth waiting for or failing over. */
export function aside(write: Promise<unknown>, requestId: string): void {
  write.catch((error: unknown) => {
    const said = error instanceof Error ? error.message : String(error);
    console.error(JSON.stringify({ requestId, aside: said }));
  });
}
