import type { Story } from '../story.ts';
import { FIRST } from './first.ts';
import { KEPT } from './kept.ts';
import { LATE } from './late.ts';
import { LATELY } from './lately.ts';
import { LOST } from './lost.ts';
import { THIS_WEEK } from './this-week.ts';
import { UNLEARNED } from './unlearned.ts';

/** Every account has luck of its own by its place here: new ones go to the end. */
export const STORIES: readonly Story[] = [
  ...FIRST,
  ...LATELY,
  ...LATE,
  ...KEPT,
  ...UNLEARNED,
  ...LOST,
  ...THIS_WEEK,
];
