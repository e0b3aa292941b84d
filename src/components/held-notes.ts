/**
 * What is typed into a note is held in the browser until the academy has it: a session that ended, or a page that was
 * closed, takes nothing away. It is held under the mark of who types, and goes when they sign out.
 */

/** What begins the names of all that is typed and held. */
export const DRAFT = 'everboard:draft:';

interface HeldNote {
  readonly text: string;
  /** When the note was last changed that it was typed over. */
  readonly seen: string;
}

// A reflection in a lesson is a note too.
for (const form of document.querySelectorAll<HTMLFormElement>('.note-form, .reflection form')) {
  try {
    holdWhatIsTyped(form);
  } catch {
    // Storage can be closed to the page; the form works all the same.
  }
}

/** As the academy keeps it. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

/** @param form one with the fields of a note */
function holdWhatIsTyped(form: HTMLFormElement): void {
  const key = DRAFT + keyOf(form);
  const field = form.querySelector<HTMLTextAreaElement>('textarea');
  const seen = form.querySelector<HTMLInputElement>('[name="seen"]');
  const restored = form.querySelector<HTMLElement>('[data-restored]');
  if (!field || !seen || !restored) return;

  const held = JSON.parse(localStorage.getItem(key) ?? 'null') as HeldNote | null;
  const isUnsaved = 'unsaved' in form.dataset;
  if (isUnsaved) {
    // What was just sent and not taken is newer than whatever was held.
    localStorage.setItem(key, JSON.stringify({ text: field.value, seen: seen.value } satisfies HeldNote));
  } else if (held !== null && plain(held.text) === plain(field.value)) {
    localStorage.removeItem(key);
  } else if (held !== null) {
    field.value = held.text;
    seen.value = held.seen;
    restored.textContent = restored.dataset.restored ?? '';
    form.closest('details')?.setAttribute('open', '');
  }
  field.addEventListener('input', () => {
    localStorage.setItem(key, JSON.stringify({ text: field.value, seen: seen.value } satisfies HeldNote));
  });
}

/** Whose it is, and what it is about. */
function keyOf(form: HTMLFormElement): string {
  const names = ['_whose', 'lesson', 'activity', 'note'];
  return [
    'note',
    ...names.map((name) => form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? ''),
  ].join(':');
}
