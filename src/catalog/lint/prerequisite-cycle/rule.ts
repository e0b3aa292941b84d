import type { Course, Module } from '../../../domain/content.ts';
import { type Entry, fieldProblem } from '../../academy.ts';
import type { Problem } from '../../problem.ts';
import type { Rule } from '../rule.ts';

/** Nothing comes, by whatever way round, before itself. */
export const prerequisiteCycle: Rule = {
  codes: ['EB-REF-CYCLE'],
  check: ({ courses, modules }) => [...cycles(courses), ...cycles(modules)],
};

/** Each cycle once, told where its first entry names the next. */
function cycles(entries: readonly Entry<Course | Module>[]): Problem[] {
  const byId = new Map(entries.map((entry) => [entry.content.id, entry]));
  const finished = new Set<string>();
  const problems: Problem[] = [];

  function follow(id: string, way: readonly string[]): void {
    const start = way.indexOf(id);
    if (start !== -1) {
      const told = toldOf(way.slice(start), byId);
      if (told !== null) problems.push(told);
      return;
    }
    if (finished.has(id)) return;
    for (const next of byId.get(id)?.content.prerequisites ?? []) follow(next, [...way, id]);
    finished.add(id);
  }

  for (const id of byId.keys()) follow(id, []);
  return problems;
}

function toldOf(cycle: readonly string[], byId: ReadonlyMap<string, Entry<Course | Module>>): Problem | null {
  const [first = '', second = first] = cycle;
  const entry = byId.get(first);
  if (entry?.base == null) return null;
  const index = entry.content.prerequisites.indexOf(second);
  return fieldProblem(entry.base, ['prerequisites', index], {
    code: 'EB-REF-CYCLE',
    found: `prerequisites that go in a circle: ${[...cycle, first].map((id) => `\`${id}\``).join(' → ')}`,
    expected: 'something to begin with; in a circle everything waits for everything',
    fix: 'Take one of these prerequisites away.',
  });
}
