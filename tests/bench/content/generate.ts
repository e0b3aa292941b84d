import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Chance, chanceFrom, paragraph, sentence } from './words.ts';

const MODULES_A_COURSE = 20;
const LANGUAGES = ['en', 'ja'] as const;
type Language = (typeof LANGUAGES)[number];

/**
 * Writes an academy with so many modules of about 800 words in two languages under `root`/content: courses of
 * twenty modules and one path through them all. The same every time.
 */
export function generateContent(root: string, modules: number): void {
  const courses = Array.from(
    { length: Math.ceil(modules / MODULES_A_COURSE) },
    (_, index) => `course-${index}`,
  );
  writePage(root, 'paths/everything', 'en', [
    ...common('everything', 'Everything'),
    'goal: See all there is.',
    'outcome: Nothing is left.',
    'courses:',
    ...courses.map((id) => `  - {id: ${id}, required: true}`),
  ]);
  writePage(root, 'paths/everything', 'ja', [
    'title: すべて',
    'summary: 全部です。',
    'goal: 全部を見ます。',
    'outcome: 残りはありません。',
  ]);
  courses.forEach((course, index) => {
    const first = index * MODULES_A_COURSE;
    const count = Math.min(MODULES_A_COURSE, modules - first);
    writeCourse(
      root,
      course,
      Array.from({ length: count }, (_, place) => `module-${first + place}`),
    );
  });
}

/** The file of one module, to be changed for a rebuild. */
export function moduleFile(root: string, language: Language): string {
  return join(root, 'content/courses/course-0/modules/module-0', `${language}.mdx`);
}

function writeCourse(root: string, course: string, modules: readonly string[]): void {
  writePage(root, `courses/${course}`, 'en', [
    ...common(course, `All about ${course}`),
    `modules: [${modules.join(', ')}]`,
    'prerequisites: []',
  ]);
  writePage(root, `courses/${course}`, 'ja', [`title: ${course}のすべて`, 'summary: 1つのコースです。']);
  modules.forEach((module, place) => {
    const folder = `courses/${course}/modules/${module}`;
    const next = modules[place + 1] ?? modules[0] ?? '';
    // Few lessons have a picture: one in ten.
    const picture = place % 10 === 0;
    for (const language of LANGUAGES) {
      const chance = chanceFrom(Number(module.slice('module-'.length)) * 2 + (language === 'ja' ? 1 : 0));
      writePage(
        root,
        folder,
        language,
        frontOf(module, language),
        bodyOf(language, chance, `${course}/${next}`, picture),
      );
    }
    if (picture) writeFileSync(join(root, 'content', folder, 'flow.svg'), PICTURE);
  });
}

function common(id: string, title: string): string[] {
  return [
    `id: ${id}`,
    `title: ${title}`,
    `summary: What there is to know of ${id}.`,
    'audience: {}',
    'revision: 1',
    'status: live',
  ];
}

function frontOf(module: string, language: Language): string[] {
  if (language === 'ja')
    return [
      `title: ${module}の進め方`,
      'summary: 1つの作業を覚えます。',
      'objectives:',
      '  - text: 作業を1人で行う。',
      '    measure: 手順を見ずに終えられる。',
    ];
  return [
    ...common(module, `How to do ${module}`),
    'minutes: 8',
    'objectives:',
    '  - text: Do the work alone.',
    '    measure: It is done without looking anything up.',
    '    by: 14',
  ];
}

/** About 800 words, with what lessons are made of: headings, lists, a table, passages for some, a link. */
function bodyOf(language: Language, chance: Chance, next: string, picture: boolean): string {
  const some = (sentences: number) => paragraph(language, chance, sentences);
  const one = () => sentence(language, chance);
  const names =
    language === 'ja' ? ['準備', '手順', '確認', '次へ'] : ['Prepare', 'Do it', 'Check it', 'Go on'];
  const [prepare, steps, check, onward] = names;
  return [
    some(3),
    ...(picture ? [`<Figure src="flow.svg" alt="${names.join(' → ')}" />`] : []),
    `## ${prepare}`,
    some(6),
    `<Callout kind="tip">\n\n${some(2)}\n\n</Callout>`,
    `- ${one()}\n- ${one()}\n- ${one()}`,
    `## ${steps}`,
    `<Steps>\n\n1. ${one()}\n2. ${one()}\n3. ${one()}\n4. ${one()}\n\n</Steps>`,
    some(5),
    `<For industry="healthcare">\n\n${some(3)}\n\n</For>`,
    `<For plan="premium">\n\n${some(3)}\n\n</For>`,
    `## ${check}`,
    `| ${prepare} | ${check} |\n| --- | --- |\n| ${one()} | ${one()} |\n| ${one()} | ${one()} |`,
    some(4),
    `<Details summary="${onward}">\n\n${some(2)}\n\n</Details>`,
    `## ${onward}`,
    `${some(2)}${language === 'ja' ? '' : ' '}[${onward}](course:${next})`,
  ].join('\n\n');
}

function writePage(
  root: string,
  folder: string,
  language: Language,
  front: readonly string[],
  body = '',
): void {
  const whole = join(root, 'content', folder);
  mkdirSync(whole, { recursive: true });
  writeFileSync(join(whole, `${language}.mdx`), `---\n${front.join('\n')}\n---\n\n${body}\n`);
}

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120" width="400" height="120"><path d="M20 60h360" stroke="#357" stroke-width="4"/></svg>\n';
