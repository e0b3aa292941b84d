import { holdWhatIsTyped } from '../../held-note.ts';

/** What is typed is held like any other note. */
export function enhance(root: HTMLElement): void {
  const form = root.querySelector('form');
  if (form !== null) holdWhatIsTyped(form);
}
