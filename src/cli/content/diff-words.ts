import type { Change, Changed } from '../../catalog/compare/change.ts';
import type { ValuesInUse } from '../../catalog/values-in-use.ts';
import type { Profile } from '../../domain/audience.ts';
import { grouped } from '../../domain/profile-groups.ts';
import type { Count, Touched } from '../../reports/touched.ts';
import { whoIn } from './coverage-words.ts';
import { some } from './usage.ts';

/** What `diff` found; printed as it is by `--json`. */
export interface Diff {
  readonly ref: string;
  readonly commit: string;
  readonly uncommitted: number;
  readonly errors: { readonly before: number; readonly after: number };
  readonly values: ValuesInUse;
  readonly changed: readonly Changed[];
  /** Null where there is no database that could tell. */
  readonly touched: Touched | null;
  /** By quiz in which a right answer is another: handed-in attempts that a correction marks higher, or would. */
  readonly markedAnew: Readonly<Record<string, number>> | null;
  /** By module or quiz of which a new revision says that it was updated: who finished it and is told. */
  readonly told: Readonly<Record<string, number>> | null;
}

/** All of it for a terminal: what changed, for whom, and whether its revision should rise. */
export function diffInWords(found: Diff): string {
  const { changed } = found;
  const parts = changed.map((one) => [head(one), ...lines(one, found)].join('\n'));
  return [heading(found), ...parts, ending(found)].join('\n\n');
}

function heading({ ref, commit, uncommitted, errors, changed }: Diff): string {
  const count = changed.length === 0 ? 'nothing changed' : `${some(changed.length, 'thing')} changed`;
  const broken = (errors.before > 0 ? [`at ${ref}`] : []).concat(errors.after > 0 ? ['now'] : []);
  return [
    `Since ${ref} (${commit.slice(0, 9)}), ${count}.`,
    ...(uncommitted > 0
      ? [`${some(uncommitted, 'file')} below content/ not committed yet: counted in.`]
      : []),
    ...(broken.length > 0
      ? [`The content has errors ${broken.join(' and ')}; what is wrong is compared as far as it is right.`]
      : []),
  ].join('\n');
}

function head({ kind, id, title, folder }: Changed): string {
  return `${kind} ${id}: ${title}  (content/${folder})`;
}

function lines(
  { kind, id, changes, profiles, raise }: Changed,
  { values, touched, markedAnew, told }: Pick<Diff, 'values' | 'touched' | 'markedAnew' | 'told'>,
) {
  const count = touched?.by[`${kind} ${id}`];
  const finishers = told?.[`${kind} ${id}`];
  const isGone = changes.some((change) => change.kind === 'removed' || change.kind === 'retired');
  const anew = kind === 'quiz' ? markedAnew?.[id] : undefined;
  return [
    ...changes.map((change) => `  ${said(change, values)}`),
    `  ${isGone ? 'was seen' : 'seen'} by ${who(profiles, values)}`,
    ...(count === undefined ? [] : [`  ${learners(count)}`]),
    ...(finishers === undefined
      ? []
      : [`  ${some(finishers, 'learner')} who finished it ${finishers === 1 ? 'is' : 'are'} told`]),
    ...(anew === undefined ? [] : [`  ${some(anew, 'handed-in attempt')} marked higher so`]),
    ...(raise ? ['  ! raise `revision`, and say in `change` what it means for those who have finished'] : []),
  ];
}

function said(change: Change, values: ValuesInUse): string {
  switch (change.kind) {
    case 'added':
    case 'removed':
    case 'retired':
      return change.kind;
    case 'status':
      return `${change.from} → ${change.to}`;
    case 'moved':
      return `moved from the course ${change.from} to ${change.to}${change.waitsFor.length > 0 ? `; opens after ${change.waitsFor.join(', ')} now, but stays open to whoever has begun it` : ''}`;
    case 'folder':
      return `its folder was content/${change.from}`;
    case 'audience':
      return audience(change, values);
    case 'revision':
      return revision(change);
    case 'note':
      return `the note of the change in ${change.language}`;
    case 'required':
      return `${change.course} is ${change.to ? 'required now' : 'optional now'}`;
    case 'due':
      return `${change.objective === null ? 'due' : `objective ${change.objective} due`} after ${days(change.from)} → ${days(change.to)}`;
    case 'list':
      return [
        change.field,
        ...change.added.map((id) => `+ ${id}`),
        ...change.removed.map((id) => `− ${id}`),
        ...(change.reordered ? ['in another order'] : []),
      ].join('  ');
    case 'key':
      return `another answer is right in ${change.questions.join(', ')}`;
    case 'corrected':
      return `whoever answered ${change.questions.join(', ')} before revision ${change.revision} is marked anew, and nobody loses by it`;
    case 'uncorrected':
      return `! whoever answered ${change.questions.join(', ')} before stays marked as they were; if that was wrong, \`corrected: ${change.revision}\` in the question, with \`revision: ${change.revision}\` of the quiz, marks them anew`;
    case 'field':
      return `${change.field}${isPlain(change.from) && isPlain(change.to) ? ` ${change.from ?? 'none'} → ${change.to ?? 'none'}` : ' changed'}`;
    case 'language':
      return `${change.language} ${change.to}`;
    case 'files':
      return `files in ${change.language}: ${change.files.join(', ')}`;
    case 'passages':
      return `passages in ${change.language} are for others`;
    case 'text':
      return text(change);
  }
}

function revision({ from, to, change }: Change & { readonly kind: 'revision' }): string {
  const by = change?.by ? ` by ${change.by}` : '';
  const means =
    change === null ? 'no `change`' : `${change.kind}${by}${change.note === '' ? '' : `, “${change.note}”`}`;
  return from === to ? `revision ${to} means another thing: ${means}` : `revision ${from} → ${to}: ${means}`;
}

function audience(change: Change & { readonly kind: 'audience' }, values: ValuesInUse): string {
  const { direction, opened, closed } = change;
  return [
    direction === 'other' ? 'another audience' : `a ${direction} audience`,
    ...(opened.length > 0 ? [`opens to ${who(opened, values)}`] : []),
    ...(closed.length > 0 ? [`closes to ${who(closed, values)}`] : []),
  ].join('; ');
}

function text({ language, words, share, numbers, typos }: Change & { readonly kind: 'text' }): string {
  const mended = typos > 0 ? `${some(typos, 'typing error')} mended` : '';
  if (words === 0) return `text in ${language}: ${mended}`;
  const much = `${some(words, 'word')} of ${language}, ${share} %${numbers ? ', a number among them' : ''}`;
  return `text: ${much}${mended === '' ? '' : `; ${mended}`}`;
}

function who(profiles: readonly Profile[], values: ValuesInUse): string {
  const { plans, industries, useCases } = values;
  if (profiles.length === 0) return 'no profile';
  if (profiles.length === plans.length * industries.length * useCases.length) return 'everybody';
  return grouped(profiles)
    .map((group) => whoIn(group, values).join(' × '))
    .join(' and ');
}

function learners({ next, due, completion }: Count): string {
  return [
    `${some(next, 'learner')} ${next === 1 ? 'gets' : 'get'} another next step by it`,
    `${due} another date`,
    `${completion} another completion`,
  ].join(', ');
}

function ending({ touched, changed }: Diff): string {
  if (changed.length === 0) return 'For nobody anything is another.';
  if (touched === null) return 'There is no database here that could tell how many learners that touches.';
  const { any, learners: all, next, due, completion } = touched;
  if (any === 0)
    return `For none of ${some(all, 'learner')} is the next step, a date or a completion another.`;
  return `For ${any} of ${some(all, 'learner')} something is another: for ${next} the next step, for ${due} a date, for ${completion} a completion.`;
}

const days = (count: number | null): string => (count === null ? 'no date' : some(count, 'day'));

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || typeof value !== 'object';
}
