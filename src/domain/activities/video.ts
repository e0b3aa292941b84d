import type { ActivityRules, ActivityState } from './activity.ts';

/** A video is recorded in so many parts of equal length: what was played of it can only become more. */
export const VIDEO_PARTS = 10;
const PARTS = Array.from({ length: VIDEO_PARTS }, (_, part) => `part-${part}`);

const MOST_SECONDS = 24 * 60 * 60;

/** A video: the second where one was (`at`), and which of its parts were played (`part`, from 0). */
export const video: ActivityRules = {
  keeps: 'latest',

  take(_activity, form) {
    const at = Number(form.get('at')?.[0]);
    const parts = (form.get('part') ?? []).map((part) => `part-${part}`);
    const isPlace = Number.isInteger(at) && at >= 0 && at <= MOST_SECONDS;
    if (!isPlace || !parts.every((part) => PARTS.includes(part))) return { ok: false, why: 'unknown-item' };
    return {
      ok: true,
      done: [
        { item: 'at', value: at, right: null },
        ...parts.map((item) => ({ item, value: true, right: null })),
      ],
    };
  },

  holds(_activity, state, condition) {
    const share = playedPercent(state);
    return condition === 'played' ? share === 100 : share < 100 && secondIn(state) > 0;
  },

  fill(_activity, state, blank) {
    const at = secondIn(state);
    if (blank === 'share') return String(playedPercent(state));
    const clock = `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`;
    return `<data class="video-at" value="${at}">${clock}</data>`;
  },
};

/** How much of it was played, in steps of a part. */
export function playedPercent(state: ActivityState): number {
  return Math.floor((PARTS.filter((part) => state.get(part) === true).length * 100) / VIDEO_PARTS);
}

function secondIn(state: ActivityState): number {
  const at = state.get('at');
  return typeof at === 'number' ? at : 0;
}
