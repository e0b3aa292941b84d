import type { Academy } from '../academy.ts';
import type { Problem } from '../problem.ts';
import { activities } from './activities/rule.ts';
import { audienceForNobody } from './audience-for-nobody/rule.ts';
import { brand } from './brand/rule.ts';
import { closedCourse } from './closed-course/rule.ts';
import { closedFeature } from './closed-feature/rule.ts';
import { courseList } from './course-list/rule.ts';
import { definitionVersions } from './definition-versions/rule.ts';
import { duplicateId } from './duplicate-id/rule.ts';
import { emptyCourse } from './empty-course/rule.ts';
import { glossaryClash } from './glossary-clash/rule.ts';
import { glossaryWord } from './glossary-word/rule.ts';
import { headingOrder } from './heading-order/rule.ts';
import { heavyFile } from './heavy-file/rule.ts';
import { journeyChoice } from './journey-choice/rule.ts';
import { lateObjective } from './late-objective/rule.ts';
import { leftover } from './leftover/rule.ts';
import { linkToClosed } from './link-to-closed/rule.ts';
import { longModule } from './long-module/rule.ts';
import { milestones } from './milestones/rule.ts';
import { missingFile } from './missing-file/rule.ts';
import { missingReference } from './missing-reference/rule.ts';
import { missingTranslation } from './missing-translation/rule.ts';
import { moduleSize } from './module-size/rule.ts';
import { passageForNobody } from './passage-for-nobody/rule.ts';
import { passageParity } from './passage-parity/rule.ts';
import { prerequisiteCycle } from './prerequisite-cycle/rule.ts';
import { quizOdds } from './quiz-odds/rule.ts';
import { quizSaysWhy } from './quiz-says-why/rule.ts';
import { retiredId } from './retired-id/rule.ts';
import type { Rule } from './rule.ts';
import { staleTranslation } from './stale-translation/rule.ts';
import { tellingId } from './telling-id/rule.ts';
import { tellingOptions } from './telling-options/rule.ts';
import { translationParity } from './translation-parity/rule.ts';
import { unpassableQuiz } from './unpassable-quiz/rule.ts';
import { unusedFile } from './unused-file/rule.ts';
import { vagueObjective } from './vague-objective/rule.ts';

export const RULES: readonly Rule[] = [
  duplicateId,
  retiredId,
  missingReference,
  courseList,
  emptyCourse,
  prerequisiteCycle,
  unpassableQuiz,
  tellingId,
  tellingOptions,
  quizSaysWhy,
  quizOdds,
  milestones,
  journeyChoice,
  definitionVersions,
  translationParity,
  passageParity,
  staleTranslation,
  missingTranslation,
  activities,
  audienceForNobody,
  closedCourse,
  passageForNobody,
  linkToClosed,
  closedFeature,
  glossaryClash,
  glossaryWord,
  headingOrder,
  longModule,
  moduleSize,
  lateObjective,
  vagueObjective,
  missingFile,
  unusedFile,
  heavyFile,
  leftover,
  brand,
];

/** What all rules find in the whole of the content. */
export function lint(academy: Academy, now: Date): Problem[] {
  return RULES.flatMap((rule) => rule.check(academy, now));
}
