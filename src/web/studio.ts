import { words } from '../catalog/catalog.ts';
import { type Coverage, coverage } from '../catalog/coverage.ts';
import { currentCatalog, findings, publishedAt, readOtherwise } from '../catalog/live.ts';
import { valuesInUse } from '../catalog/values-in-use.ts';
import type { Profile } from '../domain/audience.ts';
import { CONTENT_STATES } from '../domain/publication.ts';
import { isLanguage } from '../i18n/index.ts';
import { seenBy } from '../reports/side-by-side.ts';
import { type ContentRow, contentRows, narrowed, type StudioFilter } from '../reports/studio.ts';
import type { PreviewChoices, SideBySideView, StudioFindings } from '../reports/studio-views.ts';
import { settings } from '../settings.ts';
import { allAccounts } from '../store/accounts.ts';
import { checkOnDisk, hasContentOnDisk } from './content-on-disk.ts';
import { type Form, field } from './form.ts';
import { house } from './house.ts';
import { type Preview, previewIn, readPreview, writePreview } from './preview.ts';

export interface StudioPage {
  readonly rows: readonly ContentRow[];
  /** How many pieces of content there are at all. */
  readonly all: number;
  readonly filter: StudioFilter;
  readonly languages: readonly string[];
  readonly coverage: Coverage;
  /** Titles of paths and courses by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly findings: StudioFindings;
}

/** The studio as its address asks for it: `state=`, `lacks=<language>`, `q=`, and `disk` for what lies in content/ now. */
export async function studioFor({ language, now }: App.Locals, url: URL): Promise<StudioPage> {
  const { data } = currentCatalog();
  const asked = url.searchParams;
  const found = await findingsFor(asked.has('disk'));
  const lacks = asked.get('lacks');
  const filter: StudioFilter = {
    state: CONTENT_STATES.find((state) => state === asked.get('state')) ?? null,
    lacks: lacks !== null && data.languages.includes(lacks) ? lacks : null,
    q: (asked.get('q') ?? '').slice(0, 200),
  };
  const rows = contentRows(data, found.problems, language, now);
  return {
    rows: narrowed(rows, filter),
    all: rows.length,
    filter,
    languages: data.languages,
    coverage: coverage(data, await valuesKnown(now), now),
    titles: new Map(
      [...data.paths, ...data.courses].map((one) => [one.id, words(one, language).words.title]),
    ),
    findings: found,
  };
}

async function findingsFor(wantsDisk: boolean): Promise<StudioFindings> {
  const at = publishedAt().toISOString();
  const stood = { problems: await findings(), publishedAt: at };
  if (!hasContentOnDisk()) return { ...stood, disk: null };
  if (!wantsDisk) return { ...stood, disk: { asked: false, isPublished: true, failed: null } };
  const told = await checkOnDisk();
  if ('failed' in told)
    return { problems: [], publishedAt: at, disk: { asked: true, isPublished: false, failed: told.failed } };
  const isPublished = told.digest === currentCatalog().digest;
  return {
    problems: told.problems,
    publishedAt: at,
    disk: { asked: true, isPublished, failed: null },
  };
}

export async function previewFormFor(
  { now, language }: App.Locals,
  cookie: string | undefined,
): Promise<{ readonly choices: PreviewChoices; readonly current: Preview | null }> {
  const { db } = await house();
  const collator = new Intl.Collator(language);
  const accounts = (await allAccounts(db, now)).sort((a, b) => collator.compare(a.name, b.name));
  return {
    choices: { ...(await codesKnown(now)), accounts: accounts.map(({ id, name }) => ({ id, name })) },
    current: await previewIn(cookie, db, currentCatalog(), now),
  };
}

/** What the form asks for; null where it makes no sense, or there is no such account. */
export async function wishedIn(form: Form, { now }: App.Locals) {
  const { db } = await house();
  const account = field(form, 'account');
  const as = account === '' ? profileIn((name) => form.get(name) ?? []) : account;
  const wished = readPreview({ role: field(form, 'role'), progress: field(form, 'progress'), as });
  const language = field(form, 'language');
  if (wished === null || !isLanguage(language)) return null;
  const found = await previewIn(writePreview(wished), db, currentCatalog(), now);
  if (found === null) return null;
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: settings().secure } as const;
  return { as: wished, language, cookie };
}

/** By `plan industry useCase` and `plan2 industry2 useCase2`. */
export async function sideBySideFor({ now, language }: App.Locals, url: URL): Promise<SideBySideView> {
  const choices = await codesKnown(now);
  const asked = (suffix: string, otherwise: number): Profile => {
    const profile = profileIn((name) => url.searchParams.getAll(`${name}${suffix}`));
    const isAsked = url.searchParams.has(`plan${suffix}`);
    return isAsked ? profile : { ...profile, plan: choices.plans[otherwise] ?? choices.plans[0] ?? null };
  };
  const profiles = [asked('', 0), asked('2', 1)] as const;
  return { choices, profiles, seen: await seenBy(currentCatalog(), profiles, language, now, readOtherwise) };
}

/** Blank = none. */
function profileIn(all: (name: string) => readonly string[]): Profile {
  const one = (name: string) => all(name)[0] || null;
  return {
    plan: one('plan'),
    industry: one('industry'),
    useCases: all('useCase').filter((code) => code !== ''),
  };
}

async function valuesKnown(now: Date) {
  const { db } = await house();
  return valuesInUse(currentCatalog().data.codes, await allAccounts(db, now));
}

async function codesKnown(now: Date): Promise<Omit<PreviewChoices, 'accounts'>> {
  const { plans, industries, useCases } = await valuesKnown(now);
  const named = (values: readonly (string | null)[]) => values.filter((value) => value !== null);
  return { plans: named(plans), industries: named(industries), useCases: named(useCases) };
}
