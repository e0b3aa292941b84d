import { parseArgs } from 'node:util';
import { buildIfNeeded } from '../../src/cli/build.ts';
import { prepareContent } from '../../src/cli/prepare-content.ts';
import { run, Unable } from '../../src/cli/tools.ts';
import { type Section, table } from './figures.ts';
import { authoring } from './parts/authoring.ts';
import { content } from './parts/content.ts';
import { dev } from './parts/dev.ts';
import { done } from './parts/done.ts';
import { ingest } from './parts/ingest.ts';
import { lighthousePart } from './parts/lighthouse.ts';
import { pages } from './parts/pages.ts';
import { search } from './parts/search.ts';
import { vendor } from './parts/vendor.ts';
import { weight } from './parts/weight.ts';
import { where } from './parts/where.ts';

/**
 * Speed, weight and memory. Speed is told as ratios to yardsticks measured in turn with the academy in the same
 * run, since a number of requests a second says more about the machine. Nothing here passes or fails.
 */
const PARTS: Readonly<Record<string, () => Promise<Section | Section[]>>> = {
  pages,
  done,
  ingest,
  weight,
  lighthouse: lighthousePart,
  content,
  dev,
  authoring,
  search,
  vendor,
  where,
};

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const say = (line: string) => console.error(line);
  const chosen = positionals.length > 0 ? positionals : Object.keys(PARTS);
  const unknown = chosen.find((name) => !Object.hasOwn(PARTS, name));
  if (unknown !== undefined)
    throw new Unable(`There is no part "${unknown}"; there are ${Object.keys(PARTS).join(', ')}.`);

  await prepareContent(say);
  await buildIfNeeded(say);
  const sections: Section[] = [];
  for (const name of chosen) {
    say(`Measuring: ${name} …`);
    const measured = [(await PARTS[name]?.()) ?? []].flat();
    sections.push(...measured);
    if (!values.json) console.log(`\n${table(measured)}\n`);
  }
  if (values.json) console.log(JSON.stringify(sections, null, 2));
  return 0;
});
