import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateContent, moduleFile } from '../content/generate.ts';
import { bytes, ratio, type Section, seconds } from '../figures.ts';
import { buildSite, type Cost, copySite, costOf } from '../site.ts';

const SIZES = [250, 500, 1000] as const;
const GB = 1024 ** 3;

interface Costs {
  readonly publishing: Cost;
  readonly building: Cost;
  readonly again: Cost;
}

/** What it costs to build academies of 250 to 1,000 modules in two languages, and to change one lesson in them. */
export async function content(): Promise<Section> {
  const small = await costsFor(SIZES[0]);
  const middle = await costsFor(SIZES[1]);
  const large = await costsFor(SIZES[2]);
  const each = (what: string, of: (costs: Costs) => Cost) =>
    [small, middle, large].flatMap((costs, index) => [
      seconds(`${what}, ${SIZES[index]} modules`, of(costs).seconds),
      seconds('… processor time', of(costs).work),
      bytes('… memory', of(costs).peak),
    ]);
  const all = large.publishing.seconds + large.building.seconds;
  return {
    title: 'Content',
    about:
      'Generated modules of about 800 words in two languages; publishing them cold, then building the site',
    figures: [
      seconds('1,000 modules, publishing and building', all, { atMost: 60 }),
      bytes('most memory of the two', Math.max(large.publishing.peak, large.building.peak), {
        atMost: 2 * GB,
      }),
      seconds('the same, processor time', large.publishing.work + large.building.work),
      ...each('publishing cold', ({ publishing }) => publishing),
      ratio('growth from 250 to 1,000, by processor time', large.publishing.work / small.publishing.work),
      ...each('building the site', ({ building }) => building),
      ...each('publishing again after one change', ({ again }) => again),
    ],
  };
}

/** As `npm start` does it in a fresh clone, then an author's correction. */
async function costsFor(modules: number): Promise<Costs> {
  const site = copySite();
  generateContent(site, modules);
  const publishing = await publish(site);
  const building = await buildSite(site);
  const file = moduleFile(site, 'en');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nOne sentence more.\n`);
  return { publishing, building, again: await publish(site) };
}

function publish(site: string): Promise<Cost> {
  return costOf(fileURLToPath(new URL('../content/publish.ts', import.meta.url)), [site], site);
}
