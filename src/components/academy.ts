/**
 * Smooths what works without it: a form is sent once, answers held in the browser are let go when they are not needed, and the
 * search is a key away. What is typed into a note is held here too: a file of its own would be one request more.
 */

import { DRAFT } from './held-notes.ts';

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

document.addEventListener('keydown', (event) => {
  const { key, target, altKey, ctrlKey, metaKey } = event;
  const isTyping = target instanceof Element && target.closest('input, select, textarea, dialog') !== null;
  const withCommand = ctrlKey || metaKey;
  const alone = !withCommand && !altKey && !isTyping && !event.isComposing && !shortcutIsOff();
  const place = alone ? PLACES[key.toLowerCase()] : undefined;
  if (place !== undefined) {
    document.querySelector<HTMLAnchorElement>(place)?.click();
    return;
  }
  const search = document.querySelector<HTMLAnchorElement>('.site-search');
  if (search === null || !(withCommand ? key === 'k' : alone && key === '/')) return;
  event.preventDefault();
  openPalette().catch(() => location.assign(search.href));
});

/** Where a key leads, if the page has a link there; the list of them is /accessibility#keyboard. */
const PLACES: Readonly<Record<string, string>> = {
  '?': 'a[href="/accessibility#keyboard"]',
  n: 'main a[rel="next"]',
  p: 'main a[rel="prev"]',
};

/** A search over the page: its form and its script come from the server when it is first asked for. */
async function openPalette(): Promise<void> {
  let palette = document.querySelector<HTMLDialogElement>('.palette');
  if (palette === null) {
    const response = await fetch('/search/suggestions');
    // The session may have ended: then what comes is the page to sign in.
    if (!response.ok || response.redirected) throw new Error(response.statusText);
    palette = document.createElement('dialog');
    palette.className = 'palette';
    palette.innerHTML = await response.text();
    document.body.append(palette);
    // A script that comes as text does not run.
    for (const { src } of palette.querySelectorAll('script'))
      document.body.append(Object.assign(document.createElement('script'), { type: 'module', src }));
  }
  if (!palette.open) palette.showModal();
  palette.querySelector<HTMLInputElement>('[name="q"]')?.select();
}

/** A key by itself may be pressed by someone who speaks to their machine: it can be turned off. */
function shortcutIsOff(): boolean {
  try {
    return localStorage.getItem('everboard:no-shortcut') !== null;
  } catch {
    return false;
  }
}

/** What answers a form that was just sent: what was said, or the first field that is wrong. There one reads on. */
const answer = document.querySelector<HTMLElement>('main :is(.notice[role], [aria-invalid="true"])');
if (answer !== null && location.hash === '' && document.activeElement === document.body) {
  if (!answer.matches('input, select, textarea')) answer.tabIndex = -1;
  answer.focus();
}

try {
  for (const result of document.querySelectorAll('[data-handed-in]'))
    forgetDrafts(result.getAttribute('data-handed-in') ?? '');
} catch {
  // Storage can be closed to the page: then it holds nothing.
}
