import type { Example } from '../example.ts';

const one = 'courses/alpha/modules/one/en.mdx';

export const examples: readonly Example[] = [
  {
    name: 'misspells a picture and a download is told of both, and that the real ones are unused',
    change: {
      [one]: [
        ['(flow.svg)', '(Flow.svg)'],
        ['file="list.csv"', 'file="lists.csv"'],
      ],
    },
    finds: [
      `${one}:15 EB-FILE-MISSING`,
      `${one}:29 EB-FILE-MISSING`,
      'courses/alpha/modules/one/flow.svg:1 EB-FILE-UNUSED',
      'courses/alpha/modules/one/list.csv:1 EB-FILE-UNUSED',
    ],
  },
  {
    name: 'shows and offers files that lie there, of kinds that are not served, is told of the kinds alone',
    change: {
      'courses/alpha/modules/one/tool.exe': 'x',
      'courses/alpha/modules/one/flow.bmp': 'x',
      [one]: [
        ['(flow.svg)', '(flow.svg)\n\n![Three boxes again](flow.bmp)'],
        ['Take <', '<Download file="tool.exe">The tool</Download>\n\nTake <'],
      ],
    },
    finds: [
      'courses/alpha/modules/one/flow.bmp:1 EB-FILE-TYPE',
      'courses/alpha/modules/one/tool.exe:1 EB-FILE-TYPE',
    ],
  },
  {
    name: 'shows a picture without a size is told, because the page would jump',
    change: { 'courses/alpha/modules/one/flow.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>' },
    finds: [`${one}:15 EB-FILE-PICTURE`],
  },
  {
    name: 'shows a picture from another site, or one in a course’s own text, is told',
    change: {
      'courses/alpha/modules/two/en.mdx': [
        ['Compare the', '![A cat](https://cats.test/cat.png)\n\nCompare the'],
      ],
      'courses/beta/en.mdx': [['For those', '![A cat](cat.png)\n\nFor those']],
    },
    finds: ['courses/alpha/modules/two/en.mdx:15 EB-FILE-MISSING', 'courses/beta/en.mdx:10 EB-FILE-MISSING'],
  },
];
