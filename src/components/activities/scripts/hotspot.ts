import { fieldsOf, say, send } from '../send.ts';

/** Pointing at a place in the picture answers, as choosing it from the list does. */
export function enhance(root: HTMLElement): void {
  begin(root);
  root.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('.hotspot-picture') === null) return;
    const form = root.querySelector('form');
    const option = target.getAttribute('data-option');
    const field = root.querySelector<HTMLInputElement>(`[name="option"][value="${option}"]`);
    if (form === null || option === null || field === null)
      return say(root, root.dataset.nothing ?? '', true);
    field.checked = true;
    void answer(root, form);
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    // What is sent from here is never twice the same form.
    event.stopPropagation();
    void answer(root, event.target as HTMLFormElement);
  });
}

async function answer(root: HTMLElement, form: HTMLFormElement): Promise<void> {
  const inside = await send(form.action, fieldsOf(form));
  // The whole page knows more words for what went wrong.
  if (inside === null) return form.submit();
  form.outerHTML = inside;
  begin(root);
  say(root, root.querySelector('.practice-verdict')?.textContent ?? '');
  root.querySelector<HTMLElement>('.activity-foot button')?.focus({ preventScroll: true });
}

/** Whoever can point is told so, and sees what they hit. */
function begin(root: HTMLElement): void {
  root.classList.add('hotspot-pointed');
  const hint = root.querySelector('.hint');
  if (hint) hint.textContent = root.dataset.point ?? '';
  const chosen = root.querySelector<HTMLInputElement>('[name="option"]:checked')?.value;
  for (const area of root.querySelectorAll('[data-option]'))
    area.classList.toggle('hit', area.getAttribute('data-option') === chosen);
}
