/** What the search over a page suggests while one types; the page of the search has it all. */

const AFTER_LAST_KEY_MS = 120;
const SHORTCUT_OFF = 'everboard:no-shortcut';

const palette = document.querySelector<HTMLDialogElement>('.palette');
const field = palette?.querySelector<HTMLInputElement>('[name="q"]');
const list = palette?.querySelector('.palette-found');
const count = palette?.querySelector('[role="status"]');
const shortcut = palette?.querySelector<HTMLInputElement>('[name="shortcut"]');

let running = new AbortController();
let timer = 0;

async function suggest(query: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(`/search/suggestions?q=${encodeURIComponent(query)}`, { signal });
  if (!list || !count) return;
  list.innerHTML = response.ok && !response.redirected ? await response.text() : '';
  // Read aloud is how many there are, not all of them at each key.
  count.textContent = list.querySelector('[data-said]')?.getAttribute('data-said') ?? '';
}

function suggestSoon(): void {
  if (!field) return;
  running.abort();
  clearTimeout(timer);
  running = new AbortController();
  const { signal } = running;
  timer = window.setTimeout(() => {
    // Without an answer there is still the form.
    suggest(field.value, signal).catch(() => undefined);
  }, AFTER_LAST_KEY_MS);
}

field?.addEventListener('input', suggestSoon);
// Somebody may have typed before this came.
if (field?.value) suggestSoon();

// In a field that is not empty the key would only empty it.
field?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.isComposing) return;
  event.preventDefault();
  palette?.close();
});

// Up and down go through the field and what is suggested.
palette?.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.isComposing) return;
  const stops = [...palette.querySelectorAll<HTMLElement>('[name="q"], .palette-found a')];
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
});

// The dialog itself is hit only outside of what it holds.
palette?.addEventListener('click', ({ target }) => target === palette && palette.close());
palette?.setAttribute('aria-label', field?.labels?.[0]?.textContent ?? '');

if (shortcut) {
  shortcut.checked = localStorage.getItem(SHORTCUT_OFF) === null;
  shortcut.addEventListener('change', () => {
    if (shortcut.checked) localStorage.removeItem(SHORTCUT_OFF);
    else localStorage.setItem(SHORTCUT_OFF, '');
  });
}
