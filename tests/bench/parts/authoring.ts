import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateContent, moduleFile } from '../content/generate.ts';
import { bytes, ratio, type Section, seconds } from '../figures.ts';
import { paceKeeper } from '../pace.ts';
import { buildSite, type Cost, copySite, costOf } from '../site.ts';
import { devWith } from './dev.ts';

const SMALL = 1250;
const LARGE = 5000;
const CHANGES = 3;
const GB = 1024 ** 3;

/** What an author with five thousand modules waits for. */
export async function authoring(): Promise<Section[]> {
  const one = await built(1);
  const small = await built(SMALL);
  const large = await built(LARGE);
  const pace = paceKeeper();
  const checked = await checkedTwice(LARGE, pace.look);
  const again = await afterOneChange(large.site);
  const share = large.seconds - one.seconds;
  return [
    {
      title: `An author with ${LARGE.toLocaleString('en')} modules`,
      about: 'Generated modules of about 800 words in two languages, ten thousand files',
      figures: [
        ...pace.figures(),
        ...pace.timed('check, cold', checked.cold.seconds, { atMost: 45 }),
        seconds('… processor time', checked.cold.work),
        bytes('… memory', checked.cold.peak, { atMost: GB }),
        ...pace.timed('check of one changed file', checked.changed.seconds, { atMost: 2 }),
        bytes('… memory', checked.changed.peak),
        seconds('build: publishing cold and building the site', large.seconds),
        seconds('… processor time', large.work),
        ratio(
          `… as many times that of ${SMALL.toLocaleString('en')}, by processor time`,
          large.work / small.work,
          {
            atMost: 4.5,
          },
        ),
        bytes('… memory', large.peak, { atMost: 3 * GB }),
        seconds('a build of one module', one.seconds),
        seconds('build after one change', again.seconds, { atMost: one.seconds + share / 10 }),
      ],
    },
    await devWith(LARGE),
  ];
}

/** As `npm start` does it in a fresh clone. */
async function built(modules: number): Promise<Cost & { readonly site: string }> {
  const site = copySite();
  generateContent(site, modules);
  const publishing = await publish(site);
  const building = await buildSite(site);
  return {
    site,
    seconds: publishing.seconds + building.seconds,
    work: publishing.work + building.work,
    peak: Math.max(publishing.peak, building.peak),
  };
}

/** Where nothing was compiled before, and after an author’s correction: that, which is short, as the middle of three. */
async function checkedTwice(
  modules: number,
  look: () => Promise<void>,
): Promise<{ readonly cold: Cost; readonly changed: Cost }> {
  const site = copySite();
  generateContent(site, modules);
  await look();
  const cold = await check(site);
  await look();
  const changes: Cost[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    correct(site);
    changes.push(await check(site));
    await look();
  }
  const [, changed] = changes.toSorted((a, b) => a.seconds - b.seconds);
  if (changed === undefined) throw new Error('Nothing was measured.');
  return { cold, changed };
}

async function afterOneChange(site: string): Promise<Cost> {
  correct(site);
  return publish(site);
}

function correct(site: string): void {
  const file = moduleFile(site, 'en');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nOne sentence more.\n`);
}

function check(site: string): Promise<Cost> {
  return costOf(join(site, 'src/cli/content.mjs'), ['check'], site);
}

function publish(site: string): Promise<Cost> {
  return costOf(fileURLToPath(new URL('../content/publish.ts', import.meta.url)), [site], site);
}
