import type { Body } from '../domain/body.ts';
import type { CatalogData } from '../domain/content.ts';
import { keptTexts, type RevisionText, saveText } from '../store/revisions.ts';
import type { House } from './house.ts';

/** Texts read and written in one go: what others ask for meanwhile waits for no more than these. */
const AT_ONCE = 20;

/**
 * Keeps the words of every live module and quiz as they are at their present revision, so that whoever finishes them now
 * can be told later what has changed. What is kept already is left alone; done twice it changes nothing.
 * @param bodyOf the compiled body of a digest
 */
export async function keepTexts(
  { db }: Pick<House, 'db'>,
  { modules, quizzes }: Pick<CatalogData, 'modules' | 'quizzes'>,
  bodyOf: (digest: string) => Promise<Pick<Body, 'sections'>>,
  now: Date,
): Promise<void> {
  const kept = new Map((await keptTexts(db)).map((text) => [keyOf(text), text.body]));
  const wanted = [...modules, ...quizzes]
    .filter(({ status }) => status === 'live')
    .flatMap(({ id, revision, words }) =>
      Object.entries(words).map(([language, { body }]) => ({ unit: id, revision, language, body })),
    )
    .filter((text) => kept.get(keyOf(text)) !== text.body);
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    const bodies = await Promise.all(some.map(({ body }) => bodyOf(body)));
    await db.write('revisions', async () => ({
      statements: some.map((text, index) => saveText(text, bodies[index]?.sections ?? [], now.toISOString())),
      // Nothing that is remembered has to do with it.
      changes: { key: 'revisions' },
      result: undefined,
    }));
  }
}

const keyOf = ({ unit, revision, language }: RevisionText) => `${unit} ${revision} ${language}`;
