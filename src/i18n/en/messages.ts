import { accessibility } from './accessibility.ts';
import { account } from './account.ts';
import { activities } from './activities.ts';
import { admin } from './admin.ts';
import { businessCase } from './business-case.ts';
import { charts } from './charts.ts';
import { common } from './common.ts';
import { course } from './course.ts';
import { criteria } from './criteria.ts';
import { errors } from './errors.ts';
import { feed } from './feed.ts';
import { home } from './home.ts';
import { imports } from './imports.ts';
import { journey } from './journey.ts';
import { laboratory } from './laboratory.ts';
import { learn } from './learn.ts';
import { lessons } from './lessons.ts';
import { letters } from './letters.ts';
import { login } from './login.ts';
import { measures } from './measures.ts';
import { notes } from './notes.ts';
import { profile } from './profile.ts';
import { quiz } from './quiz.ts';
import { record } from './record.ts';
import { reports } from './reports.ts';
import { scorecard } from './scorecard.ts';
import { search } from './search.ts';
import { studio } from './studio.ts';
import { values } from './values.ts';
import { week } from './week.ts';

/** Everything the academy says in English; the shape that every other language fills. */
export const messages = {
  accessibility,
  account,
  activities,
  admin,
  businessCase,
  charts,
  common,
  course,
  criteria,
  errors,
  feed,
  home,
  imports,
  journey,
  laboratory,
  learn,
  lessons,
  letters,
  login,
  measures,
  notes,
  profile,
  quiz,
  record,
  reports,
  scorecard,
  search,
  studio,
  values,
  week,
};

export type Messages = typeof messages;
