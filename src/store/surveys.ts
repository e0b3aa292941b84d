import { type Database, statement } from '../../db/client.ts';
import { surveyAnswers } from '../../db/schema.ts';
import type { SurveyAnswer } from '../domain/history.ts';
import type { Recorded } from './touches.ts';

export const insertSurveyAnswer = (
  db: Database,
  accountId: string,
  answer: SurveyAnswer & { readonly id: string },
  recorded: Recorded,
) => statement(db.read.insert(surveyAnswers).values({ ...answer, accountId, ...recorded }));
