import type { Readable } from 'node:stream';
import type { Measure, Measured } from '../../domain/measures/measure.ts';
import { standingAt } from '../../domain/measures/standing.ts';
import { timelineAt } from '../../domain/timeline.ts';
import { type Cell, csv } from '../csv.ts';
import type { Ask } from './ask.ts';
import type { Source } from './figures.ts';

const COLUMNS = [
  'measure',
  'as_of',
  'period_from',
  'period_to',
  'account_id',
  'account_name',
  'segment',
  'plan',
  'industry',
  'use_cases',
  'csm_id',
  'contract_at',
  'numerator',
  'denominator',
  'value',
  'at',
] as const;

/** `/reports/scorecard/<measure>.csv`: a row for each account that adds to the measure, as the page lists them. */
export function measureCsv(measure: Measure, { members }: Measured, source: Source, ask: Ask): Readable {
  const byId = new Map(source.timelines.map((timeline) => [timeline.history.id, timeline]));
  const asked = [measure.id, ask.asOf.toISOString(), ask.from.toISOString(), ask.to.toISOString()];
  const rows = members.flatMap((member): Cell[][] => {
    const timeline = byId.get(member.account);
    if (timeline === undefined) return [];
    const at = ask.asOf.getTime();
    const { account } = standingAt(timeline.history, at);
    const { startedAt } = timelineAt(timeline, at);
    const { id, name, segment, plan, industry, useCases, csm } = account;
    const decided = member.at === null ? null : new Date(member.at).toISOString();
    const figures = [member.numerator, member.denominator, member.value, decided];
    return [[...asked, id, name, segment, plan, industry, useCases, csm, startedAt, ...figures]];
  });
  return csv(COLUMNS, rows);
}
