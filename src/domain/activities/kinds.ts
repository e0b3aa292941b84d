import type { ActivityKind, ActivityRules } from './activity.ts';
import { checklist } from './checklist.ts';
import { flashcards } from './flashcards.ts';
import { practice } from './practice.ts';
import { reveal } from './reveal.ts';

export const ACTIVITY_RULES: Readonly<Record<ActivityKind, ActivityRules>> = {
  checklist,
  practice,
  reveal,
  flashcards,
};
