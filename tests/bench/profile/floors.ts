/** Whom a stretch of time belongs to, by the file it was spent in; the first that fits. */
const FLOORS: readonly (readonly [floor: string, file: RegExp])[] = [
  ['packing (brotli)', /^node:(internal\/)?zlib/],
  ['database: queries', /drizzle-orm|@libsql|\/libsql\/|\/db\/|\/src\/store\//],
  ['session', /\/src\/auth\/|\/lucia\/|\/oslo\/|@oslojs/],
  ['lesson, catalog, progress', /\/src\/(domain|catalog|reports|commands|web)\//],
  ['dates and words', /\/src\/i18n\//],
  ['middleware', /\/src\/middleware\/|\/src\/settings/],
  ['components and layouts', /\.astro(\?|$)|\/src\/(pages|components|layouts)\//],
  ['Astro: rendering', /\/astro\/dist\/runtime\//],
  ['Astro: adapter', /@astrojs\/node/],
  ['Astro: routing and the rest', /\/astro\/dist\/|\/node_modules\//],
  ['front', /\/src\/server\//],
  ['Request, Response, URL, streams', /^node:internal\/(deps\/undici|webstreams|url|fetch)/],
  [
    'node:http and sockets',
    /^node:(_http|http|net|internal\/(net|http|stream|streams)|stream|internal\/timers)/,
  ],
];

/** The floor of a file, by its path in the source; undefined for Node's small helpers, which work for others. */
export function floorOf(file: string): string | undefined {
  return FLOORS.find(([, fits]) => fits.test(file))?.[0];
}
