import type { Measure } from '../domain/measures/measure.ts';
import { formatsFor } from '../i18n/index.ts';
import { queryOf, withQuery } from '../reports/scorecard/address.ts';
import { type Ask, periodsTo } from '../reports/scorecard/ask.ts';
import { distributed } from '../reports/scorecard/distribution.ts';
import { choicesFor, type Source } from '../reports/scorecard/figures.ts';
import {
  byName,
  type MeasureView,
  measureView,
  memberRows,
  membersShown,
  SHOWN,
} from '../reports/scorecard/measure-page.ts';
import { bandsRows } from '../reports/scorecard/scorecard.ts';
import { writeValue, writeWindow } from '../reports/scorecard/write.ts';
import { paged } from './paged.ts';
import { measureNamed, scorecardFor, staffNames } from './scorecard.ts';

const ACCOUNTS_A_PAGE = 50;

/** All that a measure's page shows; null where there is no such measure. */
export async function measurePageFor(locals: App.Locals, url: URL, id: string | undefined) {
  const measure = measureNamed(id);
  if (measure === undefined) return null;
  const { source, ask, asOf } = await scorecardFor(locals, url);
  const view = measureView(measure, source, ask, locals);
  const { date } = formatsFor({ ...locals, timeZone: 'UTC' });
  return {
    measure,
    view,
    ask,
    asOf,
    choices: choicesFor(source, ask),
    periods: periodsTo(ask.asOf),
    names: await staffNames(),
    back: withQuery('/reports/scorecard', queryOf(ask)),
    looksAt:
      writeWindow(measure, ask.to, locals) ?? locals.messages.scorecard.span(date(ask.from), date(ask.to)),
    write: (value: number) => writeValue(measure.unit, value, locals),
    distribution: measure.unit === 'days' ? distributed(view.measured, locals) : null,
    bands: bandsRows(source, ask, locals),
    accounts: accountsOf(measure, view, source, ask, locals, url),
  };
}

function accountsOf(
  measure: Measure,
  { measured }: MeasureView,
  source: Source,
  ask: Ask,
  locals: App.Locals,
  url: URL,
) {
  const asked = url.searchParams.get('show');
  const show = SHOWN.find((way) => way === asked) ?? 'all';
  const listed = byName(membersShown(measured, show), source, ask, locals.language);
  const { shown, page, pages } = paged(listed, url, ACCOUNTS_A_PAGE);
  const { scorecard: said } = locals.messages;
  const isShare = measure.form === 'share' && measure.unit === 'percent';
  return {
    rows: memberRows(measure, shown, source, ask, locals),
    count: measured.members.length,
    shown: show,
    choosable: isShare,
    counts: isShare ? said.counts : said.value,
    csv: withQuery(`/reports/scorecard/${measure.id}.csv`, queryOf(ask)),
    page,
    pages,
  };
}
