/** Smooths what works without it: a form is sent once, and quiz answers outlive a closed tab or a lost session. */

const DRAFT = 'everboard:draft:';

function read(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && name !== '_attempt' ? [[name, value] as [string, string]] : [],
  );
}

function refill(form: HTMLFormElement, answers: readonly [string, string][]): void {
  for (const [name, value] of answers) {
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      `[name="${CSS.escape(name)}"]`,
    )) {
      if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type)) {
        if (field.value === value) field.checked = true;
      } else if (field.value === '') field.value = value;
    }
  }
}

function keepDraft(form: HTMLFormElement, key: string): void {
  const kept = localStorage.getItem(key);
  if (kept !== null) refill(form, JSON.parse(kept) as [string, string][]);
  form.addEventListener('input', () => localStorage.setItem(key, JSON.stringify(read(form))));
}

function forgetDrafts(which: string): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(DRAFT + which)) localStorage.removeItem(key);
}

let sent = new WeakSet<HTMLFormElement>();

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method !== 'post') return;
  if (sent.has(form)) event.preventDefault();
  sent.add(form);
  if (form.getAttribute('action') === '/logout') forgetDrafts('');
});

// A page that comes back from the browser's memory can be sent anew.
window.addEventListener('pageshow', () => {
  sent = new WeakSet();
});

try {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]'))
    keepDraft(form, DRAFT + form.getAttribute('data-draft'));
  for (const result of document.querySelectorAll('[data-handed-in]'))
    forgetDrafts(result.getAttribute('data-handed-in') ?? '');
} catch {
  // Storage can be closed to the page; the form works all the same.
}
