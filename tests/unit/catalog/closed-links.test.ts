import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { forTag } from '../../../src/catalog/lint/for-tag.ts';
import { EVERYONE } from '../../../src/domain/audience.ts';
import { academy } from './academy.ts';

const two = 'courses/alpha/modules/two/en.mdx';

test('a link to what only some can open says who they are, and the passage to put it into', async () => {
  const { problems } = await buildCatalog(
    await academy({
      [two]: [['Compare the', 'See [beta](course:beta/three). Compare the']],
      'courses/beta/modules/three/en.mdx': [['minutes: 5', 'minutes: 5\naudience: {industries: [retail]}']],
    }),
  );
  expect(problems).toEqual([
    expect.objectContaining({
      code: 'EB-LINK-CLOSED',
      found:
        'a link to `course:beta/three`, which only those with premium · retail can open, where everybody can read it',
      fix: 'Put the link into `<For plan="premium" industry="retail">`, or take it out.',
    }),
  ]);
});

test('the passage for those who meet two audiences has what both name', () => {
  const course = { ...EVERYONE, plans: ['basic', 'premium'], useCases: ['audit-readiness'] };
  const own = { ...EVERYONE, plans: ['premium', 'trial'] };
  expect(forTag([course, own])).toBe('<For plan="premium" useCase="audit-readiness">');
});
