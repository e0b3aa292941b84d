import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCatalog } from '../../src/catalog/catalog.ts';
import { bookmarkLesson } from '../../src/commands/bookmark-lesson.ts';
import { erasePerson } from '../../src/commands/change-person.ts';
import { keepNote, type NotePlace } from '../../src/commands/keep-note.ts';
import { removeNote } from '../../src/commands/remove-note.ts';
import { sayUseful } from '../../src/commands/say-useful.ts';
import { EVERYONE } from '../../src/domain/audience.ts';
import { PLAIN_BRAND } from '../../src/domain/brand/brand.ts';
import { NO_NAMES } from '../../src/domain/content.ts';
import type { LearnerFacts } from '../../src/domain/facts.ts';
import { notesOf } from '../../src/store/notes.ts';
import { ownMarks } from '../../src/store/own-marks.ts';
import { usefulnessCounts, usefulnessWords } from '../../src/store/usefulness.ts';
import { makeCourse, makeModule, makeQuiz, NO_FACTS } from '../unit/domain/make.ts';
import { type Academy, addAccount, addAdmin, invite, openAcademy } from './academy.ts';

const NOW = new Date('2026-11-25T09:00:00.000Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let academy: Academy;
let ada: string;
let bela: string;

beforeEach(async () => {
  academy = await openAcademy(
    createCatalog({
      digest: 'one',
      languages: ['en', 'ja'],
      brand: PLAIN_BRAND,
      codes: EVERYONE,
      names: NO_NAMES,
      paths: [],
      courses: [makeCourse('course', ['lesson', 'later', 'premium', 'quiz'])],
      modules: [
        makeModule('lesson', { course: 'course', revision: 2 }),
        makeModule('later', { course: 'course', prerequisites: ['lesson'] }),
        makeModule('premium', { course: 'course', audience: { ...EVERYONE, plans: ['premium'] } }),
      ],
      quizzes: [makeQuiz('quiz', { course: 'course' })],
      journeys: [],
      definitions: [],
    }),
  );
  const admin = await addAdmin(academy, 'admin', NOW);
  const accountId = await addAccount(academy, admin, NOW);
  const someone = (name: string) =>
    invite(academy, admin, { name, email: `${name}@mill.test`, role: 'learner', accountId }, NOW);
  ada = await someone('ada');
  bela = await someone('bela');
});

afterEach(() => academy.close());

const MILL = { plan: 'basic', industry: 'manufacturing', useCases: [] };
const catalog = () => academy.catalog.forViewer({ role: 'learner', profile: MILL }, NOW);
const writer = (personId: string, facts = NO_FACTS) => ({ personId, catalog: catalog(), facts });
const LESSON = { course: 'course', unit: 'lesson', activity: '' };
const keep = (text: string, seen = '', place: NotePlace = LESSON, personId = ada, now = NOW) =>
  keepNote(academy.house, writer(personId), place, { text, seen }, now);
const marks = (personId = ada) => ownMarks(academy.house.db, personId);
/** As they are on disk, whatever is remembered of them. */
const notes = (personId = ada) => notesOf(academy.house.db, personId);
const seenIt: LearnerFacts = { ...NO_FACTS, openings: [{ unit: 'lesson', at: NOW.toISOString() }] };

describe('a note', () => {
  test('is kept, changed and taken away, one a lesson', async () => {
    expect(await keep('  Ask Mara about limits. ')).toEqual({ ok: true, unit: 'lesson', kept: true });
    const [note] = await notes();
    expect(note).toMatchObject({ unit: 'lesson', text: 'Ask Mara about limits.' });
    expect(await keep('Done.', note?.changedAt, LESSON, ada, later(1))).toMatchObject({ ok: true });
    expect(await notes()).toMatchObject([
      { id: note?.id, text: 'Done.', writtenAt: NOW.toISOString(), changedAt: later(1).toISOString() },
    ]);
    expect(await keep('  ', later(1).toISOString())).toEqual({ ok: true, unit: 'lesson', kept: false });
    expect(await notes()).toEqual([]);
    expect(await keep('')).toEqual({ ok: true, unit: 'lesson', kept: false });
  });

  test('sent several times at once is one, and sent again later changes nothing', async () => {
    const all = await Promise.all([1, 2, 3].map(() => keep('Once.')));
    expect(all).toEqual([1, 2, 3].map(() => ({ ok: true, unit: 'lesson', kept: true })));
    await keep('Once.', '', LESSON, ada, later(5));
    expect(await notes()).toMatchObject([{ text: 'Once.', changedAt: NOW.toISOString() }]);
  });

  test('that was changed in another window is not written over', async () => {
    await keep('From the desk.');
    expect(await keep('From the train.', '', LESSON, ada, later(1))).toMatchObject({
      ok: false,
      why: 'changed',
      note: { text: 'From the desk.' },
    });
    expect(await keep('', '')).toMatchObject({ ok: false, why: 'changed' });
    expect(await notes()).toMatchObject([{ text: 'From the desk.' }]);
  });

  test('of another person cannot be read, changed or taken away, and is as one that never was', async () => {
    await keep('Mine.');
    const [{ id, changedAt } = { id: '', changedAt: '' }] = await notes();
    expect(await notes(bela)).toEqual([]);
    expect(await keep('Theirs.', changedAt, { note: id }, bela)).toEqual({ ok: false, why: 'absent' });
    expect(await keep('Theirs.', '', { note: 'never-was' }, bela)).toEqual({ ok: false, why: 'absent' });
    await removeNote(academy.house, bela, id);
    expect(await notes()).toMatchObject([{ text: 'Mine.' }]);
    await removeNote(academy.house, ada, id);
    await removeNote(academy.house, ada, id);
    expect(await notes()).toEqual([]);
  });

  test.each([
    ['a lesson that waits', { course: 'course', unit: 'later', activity: '' }],
    ['a lesson of another plan', { course: 'course', unit: 'premium', activity: '' }],
    ['a quiz', { course: 'course', unit: 'quiz', activity: '' }],
    ['a lesson that never was', { course: 'course', unit: '__proto__', activity: '' }],
  ])('is not taken for %s', async (_, place) => {
    expect(await keep('x', '', place)).toEqual({ ok: false, why: 'absent' });
    expect(await bookmarkLesson(academy.house, writer(ada), place, true, NOW)).toBe(false);
    expect(await marks()).toMatchObject({ notes: [], bookmarks: [] });
  });

  test('that is too long, or not what it looks like, is refused and the old one stands', async () => {
    await keep('Stands.');
    expect(await keep('x'.repeat(4001), NOW.toISOString())).toEqual({ ok: false, why: 'long' });
    expect(await keep('pay \u202eelif', NOW.toISOString())).toEqual({ ok: false, why: 'marks' });
    expect(await notes()).toMatchObject([{ text: 'Stands.' }]);
  });

  test('can still be changed once its lesson is closed', async () => {
    await keep('Old.');
    const [{ id } = { id: '' }] = await notes();
    const nothing = createCatalog({ ...academy.catalog.data, digest: 'two', courses: [] });
    const closed = nothing.forViewer({ role: 'learner', profile: MILL }, NOW);
    const typed = { text: 'New.', seen: NOW.toISOString() };
    const changed = await keepNote(
      academy.house,
      { ...writer(ada), catalog: closed },
      { note: id },
      typed,
      later(1),
    );
    expect(changed).toMatchObject({ ok: true });
    expect(await notes()).toMatchObject([{ text: 'New.' }]);
  });
});

test('a bookmark is set and let go, however often', async () => {
  for (const wanted of [true, true, false, false, true])
    expect(await bookmarkLesson(academy.house, writer(ada), LESSON, wanted, NOW)).toBe(true);
  expect((await marks()).bookmarks).toEqual([{ unit: 'lesson', at: NOW.toISOString() }]);
  expect((await marks(bela)).bookmarks).toEqual([]);
});

describe('whether a lesson was useful', () => {
  const say = (useful: string, words = '', personId = ada, facts = seenIt, now = NOW) =>
    sayUseful(academy.house, { ...writer(personId, facts), ...LESSON }, { useful, words }, now);
  const counts = (asOf = later(60)) => usefulnessCounts(academy.house.db, asOf);

  test('is one answer a person and revision, the latest one', async () => {
    expect(await say('yes')).toEqual({ ok: true });
    expect(await say('yes')).toEqual({ ok: true });
    expect(await say('no', 'Too quick. ', ada, seenIt, later(2))).toEqual({ ok: true });
    expect(await say('yes', '', bela)).toEqual({ ok: true });
    expect(await counts()).toEqual([{ unit: 'lesson', revision: 2, yes: 1, no: 1 }]);
    expect((await marks()).usefulness).toMatchObject([{ useful: false, words: 'Too quick.' }]);
  });

  test('is told to reports in words with their date and without a name, as of a date', async () => {
    await say('no', 'Too quick.', ada, seenIt, later(2));
    expect(await usefulnessWords(academy.house.db, 'lesson', later(60))).toEqual([
      { unit: 'lesson', revision: 2, useful: false, words: 'Too quick.', at: later(2).toISOString() },
    ]);
    expect([await counts(later(1)), await usefulnessWords(academy.house.db, 'lesson', later(1))]).toEqual([
      [],
      [],
    ]);
  });

  test('is asked of nobody who never opened it, and takes nothing else', async () => {
    expect(await say('yes', '', ada, NO_FACTS)).toEqual({ ok: false, why: 'absent' });
    expect(await say('maybe')).toEqual({ ok: false, why: 'answer' });
    expect(await say('no', 'x'.repeat(501))).toEqual({ ok: false, why: 'long' });
    expect(await say('no', 'a\u0007b')).toEqual({ ok: false, why: 'marks' });
    expect(await counts()).toEqual([]);
  });
});

test('an erased person leaves no word of a note or of an answer, and their answer as a count', async () => {
  await keep('Heather over granite.');
  await bookmarkLesson(academy.house, writer(ada), LESSON, true, NOW);
  await sayUseful(
    academy.house,
    { ...writer(ada, seenIt), ...LESSON },
    { useful: 'no', words: 'Too heathery.' },
    NOW,
  );
  expect(await academy.everything()).toMatch(/heather/i);
  expect(await erasePerson(academy.house, 'admin', ada, later(1))).toEqual({ ok: true });
  expect(await academy.everything()).not.toMatch(/heather/i);
  expect(await usefulnessCounts(academy.house.db, later(2))).toEqual([
    { unit: 'lesson', revision: 2, yes: 0, no: 1 },
  ]);
  expect((await marks()).bookmarks).toEqual([]);
});
