import { describe, expect, it } from 'vitest';
import { type Audience, EVERYONE, type Role, type Viewer } from '../../../src/domain/audience.ts';
import type { Chunk } from '../../../src/domain/body.ts';
import { cutFor } from '../../../src/domain/passages.ts';

const text = (name: string, files: string[] = []): Chunk => ({
  html: `<p>${name}</p>`,
  headings: [{ depth: 2, text: name, id: name }],
  files,
});
const passage = (audience: Partial<Audience>, ...chunks: Chunk[]): Chunk => ({
  audience: { ...EVERYONE, ...audience },
  chunks,
});
const viewer = (plan: string, industry = 'retail', role: Role = 'learner'): Viewer => ({
  role,
  profile: { plan, industry, useCases: [] },
});

const lesson = {
  chunks: [
    text('for-all', ['flow.svg']),
    passage(
      { plans: ['premium'] },
      text('premium-only', ['premium.csv', 'flow.svg']),
      passage({ industries: ['healthcare', 'retail'] }, text('premium-healthcare')),
    ),
    text('end'),
  ],
};

describe('a lesson cut to its reader', () => {
  it('leaves a Basic learner no word, heading, file or trace of a Premium passage', () => {
    expect(cutFor(lesson, viewer('basic'))).toEqual({
      parts: ['<p>for-all</p><p>end</p>'],
      headings: [
        { depth: 2, text: 'for-all', id: 'for-all' },
        { depth: 2, text: 'end', id: 'end' },
      ],
      files: ['flow.svg'],
    });
  });

  it('gives a Premium learner the passage as if it were plain text, in its place', () => {
    const cut = cutFor(lesson, viewer('premium', 'manufacturing'));
    expect(cut.parts).toEqual(['<p>for-all</p><p>premium-only</p><p>end</p>']);
    expect(cut.headings.map((h) => h.id)).toEqual(['for-all', 'premium-only', 'end']);
    expect(cut.files).toEqual(['flow.svg', 'premium.csv']);
  });

  it('opens a passage inside a passage only to those who meet both', () => {
    expect(cutFor(lesson, viewer('premium', 'retail')).parts[0]).toContain('premium-healthcare');
    expect(cutFor(lesson, viewer('basic', 'retail')).parts[0]).not.toContain('premium-healthcare');
  });

  it('shows staff every passage and who it is for', () => {
    expect(cutFor(lesson, { role: 'csm', profile: null }).parts.join('')).toBe(
      '<p>for-all</p><div class="passage" data-for="premium"><p>premium-only</p>' +
        '<div class="passage" data-for="healthcare, retail"><p>premium-healthcare</p></div></div><p>end</p>',
    );
  });

  it('names every property of a passage, and cannot be broken out of by a value', () => {
    const odd = { chunks: [passage({ plans: ['premium'], industries: ['"><b>&'] }, text('odd'))] };
    expect(cutFor(odd, { role: 'cem', profile: null }).parts[0]).toContain(
      'data-for="premium · &quot;&gt;&lt;b&gt;&amp;"',
    );
  });
});
