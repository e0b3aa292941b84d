import { type Database, statement } from '../../db/client.ts';
import { planConfirmations, planValues, successPlans } from '../../db/schema.ts';
import type { PlanConfirmation, PlanValue, SuccessPlanVersion } from '../domain/history.ts';
import type { Recorded } from './touches.ts';

export const insertPlanVersion = (
  db: Database,
  accountId: string,
  { stakeholders, phase1, phase2, ...version }: SuccessPlanVersion,
  recorded: Recorded,
) =>
  statement(
    db.read.insert(successPlans).values({
      ...version,
      accountId,
      stakeholders: [...stakeholders],
      phase1: [...phase1],
      phase2: [...phase2],
      ...recorded,
    }),
  );

export const insertPlanValue = (db: Database, accountId: string, value: PlanValue, recorded: Recorded) =>
  statement(db.read.insert(planValues).values({ ...value, accountId, ...recorded }));

export const insertConfirmation = (
  db: Database,
  accountId: string,
  confirmation: PlanConfirmation,
  recorded: Recorded,
) => statement(db.read.insert(planConfirmations).values({ ...confirmation, accountId, ...recorded }));
