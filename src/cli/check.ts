import { ended, run, startTool } from './tools.ts';

await run(async () => {
  const results = await Promise.all([
    tell('Types', startTool('astro', ['check'], { stdio: 'pipe' })),
    tell('Lint and format', startTool('biome', ['check', '--colors=off'], { stdio: 'pipe' })),
  ]);
  return results.every((passed) => passed) ? 0 : 1;
});

/** Prints what a tool said only where it failed. @returns whether it passed */
async function tell(what: string, tool: ReturnType<typeof startTool>): Promise<boolean> {
  const said: Buffer[] = [];
  tool.stdout?.on('data', (chunk) => said.push(chunk));
  tool.stderr?.on('data', (chunk) => said.push(chunk));
  const passed = (await ended(tool)) === 0;
  if (!passed) process.stdout.write(Buffer.concat(said));
  console.log(`${what}: ${passed ? 'fine' : 'failed'}`);
  return passed;
}
