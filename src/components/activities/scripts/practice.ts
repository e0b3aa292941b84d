import { fieldsOf, say, send } from '../send.ts';

/** The answer comes to where one is, without another page. */
export function enhance(root: HTMLElement): void {
  root.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    event.preventDefault();
    // What is sent from here is never twice the same form.
    event.stopPropagation();
    void answer(root, form);
  });
}

async function answer(root: HTMLElement, form: HTMLFormElement): Promise<void> {
  const inside = await send(form.action, fieldsOf(form));
  // The whole page knows more words for what went wrong.
  if (inside === null) return form.submit();
  form.outerHTML = inside;
  const verdict = root.querySelector('.practice-verdict');
  say(root, verdict?.textContent ?? '');
  root.querySelector<HTMLElement>('.activity-foot button')?.focus();
}
