import { activationRate } from './activation-rate.ts';
import { advancedCompletions } from './advanced-completions.ts';
import { advancedStarts } from './advanced-starts.ts';
import { attendance } from './attendance.ts';
import { certificatesRenewed } from './certificates-renewed.ts';
import { cohortCompletionRate, completionRate } from './completion-rate.ts';
import { csat, onboardingCsat } from './csat.ts';
import { customerChurn } from './customer-churn.ts';
import { enablementLevel } from './enablement-level.ts';
import { everboardingActivity } from './everboarding-activity.ts';
import { firstFeatureUse } from './first-feature-use.ts';
import { health, healthAtCompletion } from './health.ts';
import { homeworkDone } from './homework-done.ts';
import { learningActivity } from './learning-activity.ts';
import { lessonsRefreshed } from './lessons-refreshed.ts';
import { lifetimeValue } from './lifetime-value.ts';
import { logins } from './logins.ts';
import type { Measure } from './measure.ts';
import { nps } from './nps.ts';
import { releaseUptake } from './release-uptake.ts';
import { responsiveness } from './responsiveness.ts';
import { retention } from './retention.ts';
import { revenueChurn } from './revenue-churn.ts';
import { saleToKickoff } from './sale-to-kickoff.ts';
import { selfOnboardingShare } from './self-onboarding-share.ts';
import { ticketsLongTerm } from './tickets-long-term.ts';
import { ticketsShortTerm } from './tickets-short-term.ts';
import { ttfv } from './ttfv.ts';
import { useFalling } from './use-falling.ts';

/** Every measure of the scorecard, in its order. */
export const MEASURES: readonly Measure[] = [
  completionRate,
  cohortCompletionRate,
  ttfv,
  activationRate,
  ...retention,
  customerChurn,
  revenueChurn,
  lifetimeValue,
  selfOnboardingShare,
  onboardingCsat,
  csat,
  nps,
  health,
  healthAtCompletion,
  ticketsShortTerm,
  ticketsLongTerm,
  saleToKickoff,
  firstFeatureUse,
  logins,
  learningActivity,
  homeworkDone,
  responsiveness,
  attendance,
  ...everboardingActivity,
  advancedStarts,
  advancedCompletions,
  ...releaseUptake,
  lessonsRefreshed,
  certificatesRenewed,
  useFalling,
  enablementLevel,
];
