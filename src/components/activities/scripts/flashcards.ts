import { fieldsOf, say, send } from '../send.ts';

/** One card at a time, those first that are not known yet; a card that is answered makes way for the next. */
export function enhance(root: HTMLElement): void {
  root.classList.add('deck');
  show(root, toLearn(root) ?? 0);
  root.addEventListener('click', ({ target }) => {
    const step =
      target instanceof Element ? target.closest<HTMLElement>('[data-step]')?.dataset.step : undefined;
    if (step === undefined) return;
    const all = cards(root);
    show(root, (current(all) + Number(step) + all.length) % all.length);
    root.querySelector<HTMLElement>(`[data-step="${step}"]`)?.focus();
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    void answer(root, event.target as HTMLFormElement, event.submitter);
  });
}

async function answer(root: HTMLElement, form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const at = current(cards(root));
  const inside = await send(form.action, fieldsOf(form, button));
  if (inside === null) return say(root, root.dataset.failed ?? '', true);
  form.outerHTML = inside;
  show(root, toLearn(root, at) ?? at);
  say(root, root.querySelector('.activity-foot span')?.textContent ?? '');
  root.querySelector<HTMLElement>('li:not([hidden]) summary')?.focus();
}

const cards = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('.cards > li')];
const current = (all: readonly HTMLElement[]) => all.findIndex(({ hidden }) => !hidden);

/** The next card after `at`, round and round, that is not known. */
function toLearn(root: HTMLElement, at = -1): number | null {
  const all = cards(root);
  const places = all.map((_, step) => (at + 1 + step) % all.length);
  return places.find((place) => all[place]?.querySelector('.activity-mark') === null) ?? null;
}

function show(root: HTMLElement, place: number): void {
  const all = cards(root);
  for (const [index, card] of all.entries()) {
    card.hidden = index !== place;
    if (index !== place) card.querySelector('details')?.removeAttribute('open');
  }
  const foot = root.querySelector('.activity-foot');
  if (foot === null) return;
  const steps = foot.querySelector('.card-steps') ?? foot.appendChild(stepsOf(root));
  const said = steps.querySelector('b');
  if (said) said.textContent = `${place + 1} / ${all.length}`;
}

/** Buttons to leaf through the cards. */
function stepsOf(root: HTMLElement): HTMLElement {
  const steps = document.createElement('span');
  steps.className = 'card-steps';
  for (const [step, sign, name] of [
    ['-1', '←', root.dataset.previous],
    ['1', '→', root.dataset.next],
  ]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-quiet button-small';
    button.dataset.step = step;
    button.textContent = sign ?? '';
    button.setAttribute('aria-label', name ?? '');
    steps.append(button);
  }
  steps.firstElementChild?.after(document.createElement('b'));
  return steps;
}
