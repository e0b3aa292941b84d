import type { ActivityKind, ActivityRules } from './activity.ts';
import { checklist } from './checklist.ts';
import { practice } from './practice.ts';

export const ACTIVITY_RULES: Readonly<Record<ActivityKind, ActivityRules>> = { checklist, practice };
