/**
 * What is typed into a quiz's form is kept by the academy as one goes, shown in other tabs at once, and held here while it cannot be
 * kept there: without a connection, or with a session that ended. A time limit is counted down, and what is there at its
 * end is handed in.
 */

const HELD = 'everboard:draft:';
const PAUSE_MS = 800;
const WARN_AT_MINUTES = [5, 1];

type Answers = readonly (readonly [name: string, value: string])[];

function read(form: HTMLFormElement): Answers {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && !name.startsWith('_') ? [[name, value] as const] : [],
  );
}

function fill(form: HTMLFormElement, answers: Answers): void {
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    if (field.name === '' || field.name.startsWith('_')) continue;
    const values = answers.flatMap(([name, value]) => (name === field.name ? value : []));
    if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type))
      field.checked = values.includes(field.value);
    else field.value = values[0] ?? '';
  }
}

/** Storage can be closed to the page; the form works all the same. */
function tryStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}

function keep(form: HTMLFormElement, attempt: string, address: string): void {
  const key = HELD + attempt;
  const tabs = new BroadcastChannel(key);
  let waiting = 0;

  const send = async (last: boolean) => {
    clearTimeout(waiting);
    waiting = 0;
    const sent = JSON.stringify(read(form));
    const fields = (JSON.parse(sent) as Answers).map(([name, value]) => [name, value]);
    const body = new URLSearchParams([['_attempt', attempt], ['_quietly', 'yes'], ...fields]);
    const kept = await fetch(address, { method: 'POST', body, redirect: 'manual', keepalive: last }).then(
      ({ status }) => status === 204,
      () => false,
    );
    if (kept)
      tryStorage((storage) => {
        if (storage.getItem(key) === sent) storage.removeItem(key);
      });
  };
  const changed = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void send(false), PAUSE_MS);
  };

  const held = tryStorage((storage) => storage.getItem(key));
  if (held) {
    fill(form, JSON.parse(held) as Answers);
    changed();
  }
  form.addEventListener('input', () => {
    const answers = read(form);
    tryStorage((storage) => storage.setItem(key, JSON.stringify(answers)));
    tabs.postMessage(answers);
    changed();
  });
  tabs.addEventListener('message', ({ data }) => fill(form, data as Answers));
  // What is handed in need not be kept.
  form.addEventListener('submit', () => {
    clearTimeout(waiting);
    waiting = 0;
  });
  window.addEventListener('pagehide', () => {
    if (waiting !== 0) void send(true);
  });
}

/** Says how long is left, aloud at a few moments, and hands in what is there at the end. */
function countDown(clock: HTMLElement, form: HTMLFormElement): void {
  const ends = performance.now() + Number(clock.dataset.left);
  const [shown, said] = [clock.querySelector('b'), clock.querySelector('[role="status"]')];
  const inWords = (unit: 'minute' | 'second', count: number) =>
    new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit, unitDisplay: 'long' }).format(
      count,
    );
  let before = Number.POSITIVE_INFINITY;
  const tick = () => {
    const seconds = Math.ceil((ends - performance.now()) / 1000);
    if (seconds <= 0) {
      clearInterval(ticking);
      form.insertAdjacentHTML('beforeend', '<input type="hidden" name="_anyway" value="yes">');
      form.requestSubmit();
      return;
    }
    const minutes = Math.ceil(seconds / 60);
    const left = seconds < 60 ? inWords('second', seconds) : inWords('minute', minutes);
    if (shown) shown.textContent = left;
    if (said && minutes !== before && WARN_AT_MINUTES.includes(minutes))
      said.textContent = shown?.parentElement?.textContent ?? left;
    clock.classList.toggle('quiz-time-short', minutes <= 1);
    before = minutes;
  };
  const ticking = window.setInterval(tick, 1000);
  tick();
}

const form = document.querySelector<HTMLFormElement>('form[data-draft]');
if (form) {
  keep(form, form.dataset.draft ?? '', form.dataset.draftAt ?? '');
  const clock = document.querySelector<HTMLElement>('[data-left]');
  if (clock) countDown(clock, form);
}
