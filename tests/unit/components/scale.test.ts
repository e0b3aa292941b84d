import { expect, test } from 'vitest';
import {
  acrossAxis,
  anchor,
  bandPath,
  labelled,
  linePath,
  PLOT_HEIGHT,
  place,
  upAxis,
} from '../../../src/components/charts/scale.ts';

test('a vertical axis begins at zero and ends at a round number that nothing sticks out of', () => {
  const axis = upAxis([12, 47]);
  expect(axis.at(0)).toBe(PLOT_HEIGHT);
  expect(axis.at(47)).toBeGreaterThanOrEqual(0);
  expect(axis.ticks[0]).toBe(0);
  expect(axis.ticks.at(-1)).toBe(50);
});

test('shares are seen against the whole, however small they are', () => {
  expect(upAxis([3, 5], PLOT_HEIGHT, 100).at(100)).toBe(0);
});

test('figures below zero have room under the line, and no figures at all still make an axis', () => {
  expect(upAxis([-40, 20]).at(-40)).toBe(PLOT_HEIGHT);
  expect(upAxis([]).ticks.length).toBeGreaterThan(1);
  expect(acrossAxis([0, 0]).at(0)).toBe(0);
});

test('places share the width evenly', () => {
  expect([0, 1, 2, 3].map((index) => place(index, 4))).toEqual([12.5, 37.5, 62.5, 87.5]);
});

test('a line is broken where nothing is known', () => {
  const path = linePath([
    { x: 0, y: 10 },
    { x: 10, y: 20 },
    { x: 20, y: null },
    { x: 30, y: 5 },
    { x: 40, y: 6 },
  ]);
  expect(path).toBe('M0,10L10,20M30,5L40,6');
});

test('a survival curve falls in steps: what held goes on until the day it changes', () => {
  const steps = [
    { x: 0, y: 0 },
    { x: 50, y: 100 },
  ];
  expect(linePath(steps, true)).toBe('M0,0L50,0L50,100');
  expect(bandPath([{ x: 0, low: 9, high: 1 }])).toBe('M0,1L0,9Z');
});

test('where there is no room for every label, the latest keeps its own', () => {
  const shown = labelled(12, 5);
  expect([...Array(12).keys()].filter(shown)).toEqual([2, 5, 8, 11]);
  expect([...Array(4).keys()].filter(labelled(4, 5))).toEqual([0, 1, 2, 3]);
  expect([...Array(12).keys()].filter((index) => shown(index) === 'always')).toEqual([5, 11]);
});

test('labels at the edges stay inside', () => {
  expect([0, 50, 100].map(anchor)).toEqual(['start', 'middle', 'end']);
});
