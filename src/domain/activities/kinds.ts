import type { ActivityKind, ActivityRules } from './activity.ts';
import { checklist } from './checklist.ts';
import { flashcards } from './flashcards.ts';
import { practice } from './practice.ts';
import { reflection } from './reflection.ts';
import { reveal } from './reveal.ts';
import { sandbox } from './sandbox.ts';
import { tour } from './tour.ts';
import { video } from './video.ts';

export const ACTIVITY_RULES: Readonly<Record<ActivityKind, ActivityRules>> = {
  checklist,
  practice,
  reveal,
  flashcards,
  // A question whose options lie in a picture.
  hotspot: practice,
  reflection,
  sandbox,
  tour,
  video,
};
