import { formatsFor, type Messages, type Property, valueName } from '../i18n/index.ts';
import type { Ask } from '../reports/scorecard/ask.ts';
import type { Choices } from '../reports/scorecard/select.ts';

/** What `Filters` lets one choose by a property of accounts. */
export function propertyField(
  name: 'segment' | 'plan' | 'industry' | 'useCase',
  label: string,
  { filters }: Pick<Ask, 'filters'>,
  choices: Choices,
  messages: Messages,
) {
  const options = choices[name].map((value) => ({
    value,
    label: valueName(messages, name satisfies Property, value),
  }));
  return { name, label, value: filters[name], options };
}

/** Periods that can be looked at: `2026`, `2026-Q1` and `2026-05`. */
export interface Periods {
  readonly years: readonly string[];
  readonly quarters: readonly string[];
  readonly months: readonly string[];
}

/** What `Filters` lets one choose as a period; the last twelve months where nothing is chosen. */
export function periodField(
  { period }: Pick<Ask, 'period'>,
  { years, quarters, months }: Periods,
  reader: { readonly language: string; readonly timeZone: string; readonly messages: Messages },
) {
  const said = reader.messages.scorecard.filters;
  return {
    name: 'period',
    label: said.period,
    value: period,
    all: said.lastTwelve,
    options: [
      ...years.map((value) => ({ value, label: value })),
      ...quarters.map((value) => ({ value, label: said.quarter(value.slice(5), value.slice(0, 4)) })),
      ...monthOptions(months, reader),
    ],
  };
}

/** @param months `2026-05` */
export function monthOptions(
  months: readonly string[],
  reader: { readonly language: string; readonly timeZone: string },
) {
  const formats = formatsFor(reader);
  return months.map((value) => ({ value, label: formats.month(`${value}-01`) }));
}
