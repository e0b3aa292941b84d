import { fieldsOf, say, send } from '../send.ts';

/** A press shows at once what it does to its row; what is missing is said where it is missing, without another page. */
export function enhance(root: HTMLElement): void {
  root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'radio') press(root, target);
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    // What is sent from here is never twice the same form.
    event.stopPropagation();
    void check(root, event.target as HTMLFormElement);
  });
}

function press(root: HTMLElement, pressed: HTMLInputElement): void {
  const row = pressed.closest('tr');
  for (const cell of row?.querySelectorAll<HTMLElement>('[data-becomes]') ?? []) {
    const { was = '', becomes = '{}' } = cell.dataset;
    const says = new Map(Object.entries<string>(JSON.parse(becomes))).get(pressed.value);
    cell.textContent = says === undefined ? was : '';
    if (says === undefined) continue;
    cell.append(
      Object.assign(document.createElement('span'), { className: 'sandbox-became', textContent: says }),
    );
    say(root, `${row?.cells[0]?.textContent}: ${says}`);
  }
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
