import { scaleLinear } from 'd3-scale';
import { area, curveLinear, curveStepAfter, line } from 'd3-shape';

/**
 * Charts are as wide as their place: across, everything is in percent of the plot, so that letters keep their
 * size on a phone; up and down, in CSS pixels from the top of the plot.
 */
export const PLOT_HEIGHT = 200;

export interface Axis {
  /** Where a value stands. */
  readonly at: (value: number) => number;
  /** Round values to name, from small to large. */
  readonly ticks: readonly number[];
}

/** A vertical axis from zero (or the smallest value, when that is below) to a round number not below the largest. */
export function upAxis(values: readonly number[], height = PLOT_HEIGHT, atLeast = 0): Axis {
  const largest = Math.max(atLeast, ...values);
  const scale = scaleLinear()
    .domain([Math.min(0, ...values), largest > 0 ? largest : 1])
    .nice(4)
    .range([height, 0]);
  return { at: (value) => round(scale(value)), ticks: scale.ticks(4) };
}

/** A horizontal axis over `domain`, from 0 to 100 percent of the plot. */
export function acrossAxis(domain: readonly [number, number], count = 6): Axis {
  const [from, to] = domain;
  const scale = scaleLinear()
    .domain(to > from ? domain : [from, from + 1])
    .range([0, 100]);
  return { at: (value) => round(scale(value)), ticks: scale.ticks(count) };
}

/** The middle of place `index` of `count` equally wide ones, in percent. */
export function place(index: number, count: number): number {
  return round(((index + 0.5) * 100) / count);
}

export interface Point {
  readonly x: number;
  /** null = not known: the line has a gap here. */
  readonly y: number | null;
}

/** The path of a line; a point without a neighbour shows nothing of it. */
export function linePath(points: readonly Point[], steps = false): string {
  const draw = line<Point>()
    .defined((point) => point.y !== null)
    .x((point) => point.x)
    .y((point) => point.y ?? 0)
    .curve(steps ? curveStepAfter : curveLinear)
    .digits(2);
  return draw(points) ?? '';
}

export interface Span {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** The path of a band between two step lines. */
export function bandPath(spans: readonly Span[]): string {
  const draw = area<Span>()
    .x((span) => span.x)
    .y0((span) => span.low)
    .y1((span) => span.high)
    .curve(curveStepAfter)
    .digits(2);
  return draw(spans) ?? '';
}

/**
 * Which of so many labels along an axis have room, the last one always among them: `always`, or `wide` for every
 * second one, which has it only where there is width.
 */
export function labelled(count: number, most: number): (index: number) => 'always' | 'wide' | null {
  const every = Math.max(1, Math.ceil(count / most));
  return (index) => {
    const fromLast = count - 1 - index;
    if (fromLast % every !== 0) return null;
    return fromLast % (2 * every) === 0 ? 'always' : 'wide';
  };
}

/** How a label at `percent` of the width is anchored so that it stays inside. */
export function anchor(percent: number): 'start' | 'middle' | 'end' {
  return percent < 6 ? 'start' : percent > 94 ? 'end' : 'middle';
}

/** Two decimals are finer than a screen shows. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
