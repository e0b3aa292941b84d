import type { Measure } from '../../domain/measures/measure.ts';
import { type Ask, PROFILE_FILTERS } from './ask.ts';

/** What a scorecard's address carries on to the pages of its measures. */
export function queryOf({ period, cohort, against, date, filters }: Ask): URLSearchParams {
  const query = new URLSearchParams();
  const set = (name: string, value: string | null) => {
    if (value !== null) query.set(name, value);
  };
  set('period', period);
  set('cohort', cohort);
  set('with', against);
  for (const name of PROFILE_FILTERS) set(name, filters[name]);
  set('asOf', date);
  return query;
}

export function withQuery(path: string, query: URLSearchParams): string {
  return query.size > 0 ? `${path}?${query}` : path;
}

export function measureAddress({ id }: Pick<Measure, 'id'>, ask: Ask): string {
  return withQuery(`/reports/scorecard/${id}`, queryOf({ ...ask, against: null }));
}
