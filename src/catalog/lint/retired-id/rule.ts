import { allEntries, fieldProblem, isSound } from '../../academy.ts';
import { nameOf } from '../../namespace.ts';
import { RETIRED_FILE } from '../../read/retired.ts';
import type { Rule } from '../rule.ts';

/** An id that was taken away is not given to something else: people's facts hang on it. */
export const retiredId: Rule = {
  codes: ['EB-ID-REUSED'],
  check(academy) {
    const gone = new Map(academy.retired.map((one) => [nameOf(one), one]));
    return allEntries(academy).flatMap(({ base, content, folder }) => {
      const before = gone.get(nameOf({ kind: folder.kind, id: content.id }));
      if (before === undefined || base === null || !isSound(base, 'id')) return [];
      if (content.status === 'retired' && before.kind === folder.kind) return [];
      return fieldProblem(base, ['id'], {
        code: 'EB-ID-REUSED',
        found: `the id \`${content.id}\`, which the ${before.kind} “${before.title}” had until it was taken away (${RETIRED_FILE}:${before.line})`,
        expected: 'an id that nothing ever had',
        fix: `Give this ${folder.kind} another id. If it is the same ${before.kind} that comes back, delete its lines from ${RETIRED_FILE}.`,
      });
    });
  },
};
