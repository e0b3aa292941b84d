import { fieldsOf, say, send } from '../send.ts';

/** What is missing is said where it is missing, without another page. */
export function enhance(root: HTMLElement): void {
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    // What is sent from here is never twice the same form.
    event.stopPropagation();
    void check(root, event.target as HTMLFormElement);
  });
}

async function check(root: HTMLElement, form: HTMLFormElement): Promise<void> {
  const inside = await send(form.action, fieldsOf(form));
  // The whole page knows more words for what went wrong.
  if (inside === null) return form.submit();
  form.outerHTML = inside;
  const said = [...root.querySelectorAll('.practice-verdict, .sandbox-missing')].map(
    ({ textContent }) => textContent,
  );
  say(root, said.join(' '));
  root.querySelector<HTMLElement>('.activity-foot button')?.focus({ preventScroll: true });
}
