import { SEGMENTS, TOUCH_MODELS } from '../domain/account.ts';
import {
  type CompletionDefinition,
  type Journey,
  type Milestone,
  type MilestoneWords,
  STAGES,
} from '../domain/content.ts';
import type { Criterion } from '../domain/criteria/criterion.ts';
import { TOUCH_KINDS } from '../domain/history.ts';
import { base, byLanguage, common, type Writings, words } from './assemble.ts';
import { fields, fieldsList, list, number, oneOf, optionalText, type Raw, text, texts } from './raw.ts';
import type { Folder } from './read/folders.ts';

export function journeyFrom(folder: Folder, id: string, writings: Writings): Journey {
  const { data } = base(writings);
  const milestones = fieldsList(data.milestones).map(milestoneFrom);
  return {
    ...common(folder, id, data),
    segments: among(data.segments, SEGMENTS),
    touchModels: among(data.touchModels, TOUCH_MODELS),
    milestones: milestones.sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage)),
    words: byLanguage(writings, (written) => ({
      ...words(written),
      milestones: milestoneWords(fieldsList(written.data.milestones), fieldsList(data.milestones)),
    })),
  };
}

/** Definitions are the vendor's own: customers never read them. */
export function definitionFrom(folder: Folder, id: string, writings: Writings): CompletionDefinition {
  const { data } = base(writings);
  const entry = common(folder, id, data);
  return {
    ...entry,
    audience: { ...entry.audience, roles: ['csm', 'cem', 'admin'] },
    version: number(data.version, 0),
    effective: text(data.effective),
    criterion: criterionFrom(data.criterion),
    words: byLanguage(writings, (written) => ({ ...words(written), sentence: text(written.data.sentence) })),
  };
}

function milestoneFrom(raw: Raw): Milestone {
  const stage = oneOf(raw.stage, STAGES, 'adopt');
  const due = fields(raw.due);
  return {
    id: text(raw.id),
    stage,
    criterion: criterionFrom(raw.criterion),
    owner: oneOf(raw.owner, ['customer', 'vendor'], 'customer'),
    from: oneOf(raw.from, ['contract', 'kickoff'], 'contract'),
    due: {
      smb: number(due.smb, null),
      'mid-market': number(due['mid-market'], null),
      enterprise: number(due.enterprise, null),
    },
    marks: raw.marks === 'first-value' || raw.marks === 'activation' ? raw.marks : null,
    segments: among(raw.segments, SEGMENTS),
    touchModels: among(raw.touchModels, TOUCH_MODELS),
    internal: raw.internal === true || stage === 'handoff',
  };
}

/** One language's words by milestone id; what a translation lacks is taken from the base language. */
function milestoneWords(own: readonly Raw[], base: readonly Raw[]): Record<string, MilestoneWords> {
  const written = new Map(own.map((raw) => [text(raw.id), raw]));
  return Object.fromEntries(
    base.map((raw) => {
      const id = text(raw.id);
      const { title, summary, celebrate } = written.get(id) ?? raw;
      return [id, { title: text(title), summary: text(summary), celebrate: optionalText(celebrate) }];
    }),
  );
}

/** A criterion as far as it can be understood; one that cannot holds for nobody. */
export function criterionFrom(value: unknown): Criterion {
  const raw = fields(value);
  const key = Object.keys(raw)[0] ?? 'any';
  const own = fields(raw[key]);
  switch (key) {
    case 'path':
      return { kind: 'path', paths: texts(own.paths), share: number(own.share, 100) };
    case 'quiz':
      return { kind: 'quiz', quiz: text(own.id), share: number(own.share, 100) };
    case 'signedIn':
      return { kind: 'signed-in', share: number(own.share, 100) };
    case 'event':
      return { kind: 'event', name: text(own.name), times: number(own.times, 1) };
    case 'seats':
      return { kind: 'seats', share: number(own.share, 100), days: number(own.days, 30) };
    case 'touch':
      return { kind: 'touch', touch: oneOf(raw.touch, TOUCH_KINDS, 'kickoff') };
    case 'plan':
      return { kind: 'plan', state: oneOf(raw.plan, ['agreed', 'confirmed'], 'confirmed') };
    case 'days':
      return {
        kind: 'days',
        since: oneOf(own.since, ['contract', 'kickoff'], 'contract'),
        days: number(own.days, 0),
      };
    case 'all':
      return { kind: 'all', of: list(raw.all).map(criterionFrom) };
    case 'atLeast':
      return { kind: 'at-least', n: number(own.n, 1), of: list(own.of).map(criterionFrom) };
    default:
      return { kind: 'any', of: list(raw.any).map(criterionFrom) };
  }
}

function among<T extends string>(value: unknown, known: readonly T[]): T[] {
  const wanted = texts(value);
  return known.filter((one) => wanted.includes(one));
}
