import { holdWhatIsTyped } from './held-note.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form.note-form')) {
  try {
    holdWhatIsTyped(form);
  } catch {
    // Storage can be closed to the page; the form works all the same.
  }
}
