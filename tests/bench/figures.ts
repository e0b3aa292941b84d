/** One thing measured: what, how it is shown, and what it should be. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly shown: string;
  /** Left out where the figure is there to explain another. */
  readonly target?: { readonly shown: string; readonly met: boolean };
}

export interface Section {
  readonly title: string;
  /** What was measured and how, in a sentence. */
  readonly about: string;
  readonly figures: readonly Figure[];
}

type Limit = { readonly atLeast: number } | { readonly atMost: number };

/** A ratio to a yardstick of the same run. */
export function ratio(what: string, value: number, limit?: Limit): Figure {
  return figure(what, value, asRatio, limit);
}

/** @param value in bytes */
export function bytes(what: string, value: number, limit?: Limit): Figure {
  return figure(what, value, asBytes, limit);
}

/** @param value in seconds */
export function seconds(what: string, value: number, limit?: Limit): Figure {
  return figure(what, value, (number) => `${number.toFixed(1)} s`, limit);
}

/** @param value between 0 and 1 */
export function share(what: string, value: number): Figure {
  return figure(what, value, (number) => `${(number * 100).toFixed(1)} %`);
}

export function count(what: string, value: number, limit?: Limit): Figure {
  return figure(what, value, (number) => String(Math.round(number * 1000) / 1000), limit);
}

/** @param value in seconds */
export function milliseconds(what: string, value: number): Figure {
  return figure(what, value, (number) => `${(number * 1000).toFixed(2)} ms`);
}

export function perSecond(what: string, value: number): Figure {
  return figure(what, value, (number) => `${Math.round(number)} /s`);
}

function figure(what: string, value: number, show: (value: number) => string, limit?: Limit): Figure {
  if (limit === undefined) return { what, value, shown: show(value) };
  const target =
    'atLeast' in limit
      ? { shown: `at least ${show(limit.atLeast)}`, met: value >= limit.atLeast }
      : { shown: `at most ${show(limit.atMost)}`, met: value <= limit.atMost };
  return { what, value, shown: show(value), target };
}

/** Below one as a fraction, which is how the targets are told: 0.04 is 1/25. */
function asRatio(value: number): string {
  return value < 0.95 ? `1/${Number((1 / value).toFixed(1))}` : `${Number(value.toFixed(2))} ×`;
}

function asBytes(value: number): string {
  return value >= 1024 * 1024 ? `${(value / 1024 / 1024).toFixed(0)} MB` : `${(value / 1024).toFixed(1)} KB`;
}

/** The sections as a person reads them. */
export function table(sections: readonly Section[]): string {
  return sections.map(sectionTable).join('\n\n');
}

function sectionTable({ title, about, figures }: Section): string {
  const widest = Math.max(...figures.map(({ what }) => what.length));
  const wide = Math.max(...figures.map(({ shown }) => shown.length));
  const lines = figures.map(({ what, shown, target }) => {
    const aim = target === undefined ? '' : `   ${target.met ? '✓' : '✗'} ${target.shown}`;
    return `  ${what.padEnd(widest)}   ${shown.padStart(wide)}${aim}`;
  });
  return [title, `  ${about}`, '', ...lines].join('\n');
}
