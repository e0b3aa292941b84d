import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../src/cli/tools.ts';

/** A piece of content as its author wrote it, read without the product's own reader. */
export interface Written {
  readonly kind: 'path' | 'course' | 'module' | 'quiz';
  readonly id: string;
  /** The course a module or quiz belongs to. */
  readonly course: string | null;
  /** Below the repository's folder. */
  readonly folder: string;
  readonly front: FrontMatter;
  readonly words: Readonly<Record<'en' | 'ja', { readonly front: FrontMatter; readonly body: string }>>;
  /** Names of the pictures and downloads beside it. */
  readonly files: readonly string[];
  /** Its page's address. */
  readonly address: string;
}

export interface FrontMatter {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly status?: string;
  readonly audience?: Conditions;
  readonly modules?: readonly string[];
  readonly prerequisites?: readonly string[];
  readonly questions?: readonly WrittenQuestion[];
}

export type Conditions = Partial<Record<'plans' | 'industries' | 'useCases' | 'roles', readonly string[]>>;

export interface WrittenQuestion {
  readonly id: string;
  readonly kind: 'single' | 'multiple' | 'boolean' | 'text' | 'number' | 'order' | 'match';
  readonly prompt: string;
  readonly feedback?: string;
  readonly options?: readonly {
    readonly id: string;
    readonly text: string;
    readonly correct?: boolean;
    readonly feedback?: string;
  }[];
  readonly answers?: readonly string[];
  readonly answer?: number;
  readonly items?: readonly { readonly id: string; readonly text: string }[];
  readonly pairs?: readonly { readonly id: string; readonly left: string; readonly right: string }[];
}

/** A kind of customer, as far as it decides what they see. */
export interface Customer {
  readonly plan: string;
  readonly industry: string;
  readonly useCases: readonly string[];
  readonly role: string;
}

/** The sample's customers one can sign in as. */
export const CUSTOMERS = {
  'learner-basic': {
    plan: 'basic',
    industry: 'manufacturing',
    useCases: ['invoice-approval'],
    role: 'learner',
  },
  champion: { plan: 'basic', industry: 'manufacturing', useCases: ['invoice-approval'], role: 'champion' },
  'learner-premium': {
    plan: 'premium',
    industry: 'healthcare',
    useCases: ['invoice-approval', 'audit-readiness'],
    role: 'learner',
  },
} as const satisfies Record<string, Customer>;

const KINDS = { paths: 'path', courses: 'course', modules: 'module', quizzes: 'quiz' } as const;

/** What is learned: paths, courses, modules and quizzes. Journeys and definitions judge, and are no pages. */
export function readContent(): Written[] {
  return globSync('content/{paths,courses}/**/en.mdx', { cwd: root }).map((file) => {
    const folder = dirname(file).replaceAll('\\', '/');
    const kind = KINDS[basename(dirname(folder)) as keyof typeof KINDS];
    const words = { en: readLanguage(folder, 'en'), ja: readLanguage(folder, 'ja') };
    const { front } = words.en;
    const own = folder.split('/')[2] ?? '';
    const course =
      kind === 'module' || kind === 'quiz' ? readLanguage(`content/courses/${own}`, 'en').front.id : null;
    const address =
      kind === 'path' ? `/paths/${front.id}` : `/courses/${course === null ? '' : `${course}/`}${front.id}`;
    const files = globSync('*', { cwd: join(root, folder) }).filter(
      (name) => !/\.mdx$|^(modules|quizzes)$/.test(name),
    );
    return { kind, id: front.id, course, folder, front, words, files, address };
  });
}

function readLanguage(folder: string, language: 'en' | 'ja') {
  const [, front = '', body = ''] =
    readFileSync(join(root, folder, `${language}.mdx`), 'utf8').match(/^---\n(.*?)\n---\n(.*)$/s) ?? [];
  return { front: parse(front) as FrontMatter, body };
}

/** Whether a live piece, with the course it belongs to, is for this customer, by the rule in the glossary. */
export function isFor(piece: Written, customer: Customer, all: readonly Written[]): boolean {
  const course = all.find(({ kind, id }) => kind === 'course' && id === piece.course);
  if (course !== undefined && !isFor(course, customer, all)) return false;
  return piece.front.status === 'live' && matches(piece.front.audience ?? {}, customer);
}

export function matches(conditions: Conditions, customer: Customer): boolean {
  const { plans = [], industries = [], useCases = [], roles = [] } = conditions;
  const any = (asked: readonly string[], has: readonly string[]) =>
    asked.length === 0 || asked.some((value) => has.includes(value));
  return (
    any(plans, [customer.plan]) &&
    any(industries, [customer.industry]) &&
    any(useCases, customer.useCases) &&
    any(roles, [customer.role])
  );
}

/** A passage of a lesson that only some receive, with the text in it. */
export interface Passage {
  readonly conditions: Conditions;
  readonly text: string;
}

/** The `<For>` passages of a body, and what is left for everyone. */
export function passagesOf(body: string): { readonly passages: Passage[]; readonly rest: string } {
  const passages: Passage[] = [];
  const rest = body.replace(/<For ([^>]*)>(.*?)<\/For>/gs, (_, attributes: string, text: string) => {
    const list = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1]?.split(/\s+/) ?? [];
    const conditions = {
      plans: list('plan'),
      industries: list('industry'),
      useCases: list('useCase'),
      roles: list('role'),
    };
    passages.push({ conditions, text });
    return '';
  });
  return { passages, rest };
}

/** Stretches of plain text in a piece of MDX that stand in the page word for word, 16 characters or more. */
export function stretches(mdx: string): string[] {
  return mdx
    .replace(/\{\/\*.*?\*\/\}/gs, '\n')
    .replace(/\]\([^)]*\)/g, '\n')
    .split(/[\n*_`[\]<>{}"'’&|\\#=]|\d+\. |^- /m)
    .map((text) => text.trim())
    .filter((text) => text.length >= 16);
}
