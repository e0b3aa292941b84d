import { audienceLabel } from '../../../domain/passages.ts';
import { type Academy, allEntries, type Entry, isSound, type Page, textProblem } from '../../academy.ts';
import type { LinkFact } from '../../compile/facts.ts';
import { retiredIn } from '../../links-in.ts';
import type { Problem } from '../../problem.ts';
import { forTag } from '../for-tag.ts';
import { reachesFurther } from '../reach.ts';
import { reachOf } from '../reach-of.ts';
import type { Rule } from '../rule.ts';

/** A link leads only to what everyone who reads it can open: to the others it would tell that something is there. */
export const linkToClosed: Rule = {
  codes: ['EB-LINK-CLOSED'],
  check(academy) {
    const targets = targetsOf(academy);
    const reach = reachOf(academy);
    const retired = retiredIn(academy);
    const courses = new Map(academy.courses.map((course) => [course.folder.folder, course]));
    const read = allEntries(academy).filter((entry) => !retired(entry));
    return read.flatMap((entry) =>
      entry.pages.flatMap((page) =>
        (page.facts?.links ?? []).flatMap((link): Problem[] => {
          const target = targets.get(link.target);
          if (target === undefined || entry.content.status !== 'live' || !isOpeningKnown(target)) return [];
          const [here, there] = [reach(entry), reach(target)];
          if (here === null || there === null) return [];
          const because = closedBecause(entry, target, courses);
          if (because === null && !reachesFurther([...here, ...link.within], there)) return [];
          if (because !== null) return [told(page, link, because, 'Take the link out.')];
          const whom = there.map(audienceLabel).filter(Boolean).join(' · ');
          const around = [...here, ...link.within].map(audienceLabel).filter(Boolean).join(' · ');
          const readers = around === '' ? 'everybody' : `all of ${around}`;
          const narrower = `which only those with ${whom} can open, where ${readers} can read it`;
          return [told(page, link, narrower, `Put the link into \`${forTag(there)}\`, or take it out.`)];
        }),
      ),
    );
  },
};

function targetsOf({ paths, courses, modules, quizzes }: Academy): ReadonlyMap<string, Entry> {
  return new Map<string, Entry>([
    ...paths.map((path): [string, Entry] => [`path:${path.content.id}`, path]),
    ...courses.map((course): [string, Entry] => [`course:${course.content.id}`, course]),
    ...[...modules, ...quizzes].map((unit): [string, Entry] => [
      `course:${unit.content.course}/${unit.content.id}`,
      unit,
    ]),
  ]);
}

function isOpeningKnown({ base }: Entry): boolean {
  return isSound(base, 'status') && isSound(base, 'publishAt');
}

function closedBecause(from: Entry, to: Entry, courses: ReadonlyMap<string, Entry>): string | null {
  const course = courses.get(to.folder.course ?? '');
  for (const { content } of course === undefined ? [to] : [course, to]) {
    if (content.status !== 'live') return `which is ${content.status === 'draft' ? 'a draft' : 'retired'}`;
    const opens = content.publishAt;
    if (opens !== null && (from.content.publishAt === null || from.content.publishAt < opens))
      return `which opens only at ${opens}`;
  }
  return null;
}

function told(page: Page, link: LinkFact, because: string, fix: string): Problem {
  return textProblem(page, link, {
    code: 'EB-LINK-CLOSED',
    found: `a link to \`${link.target}\`, ${because}`,
    expected: 'a link to something that is open to everyone who reads it',
    fix,
  });
}
