import { fieldsOf, say, send } from '../send.ts';

/** A tick is kept as it is made; the button is for when that fails. */
export function enhance(root: HTMLElement): void {
  const form = root.querySelector('form');
  const button = root.querySelector('button');
  const count = root.querySelector('.activity-foot b');
  if (form === null || button === null) return;
  button.hidden = true;
  let sending = Promise.resolve();

  const keep = async (): Promise<void> => {
    const fields = fieldsOf(form);
    const isKept = (await send(form.action, fields)) !== null;
    button.hidden = isKept;
    say(root, isKept ? '' : (root.dataset.failed ?? ''), true);
    if (isKept) keepInMind(form, fields);
  };

  const changed = () => {
    if (count) count.textContent = String(form.querySelectorAll('[name="item"]:checked').length);
    // One after the other: what is sent says what was ticked before.
    sending = sending.then(keep);
  };
  form.addEventListener('change', changed);
  // What was ticked before this script came.
  if (
    [...form.querySelectorAll<HTMLInputElement>('[name="item"]')].some(
      (box) => box.checked !== box.defaultChecked,
    )
  )
    changed();
}

/** What the academy knows by now is what the next change is measured against. */
function keepInMind(form: HTMLFormElement, fields: readonly (readonly [string, string])[]): void {
  for (const was of form.querySelectorAll('[name="was"]')) was.remove();
  for (const [name, value] of fields) {
    if (name !== 'item') continue;
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'was', value }));
  }
}
