import { say, send } from '../send.ts';

/** One stop at a time, forth and back, and past all of them at any moment. */
export function enhance(root: HTMLElement): void {
  const stops = [...root.querySelectorAll<HTMLElement>('[data-stop]')];
  const foot = root.querySelector('.activity-foot');
  const { action = '', name = '', back = '', next = '', skip = '', again = '', step = '' } = root.dataset;
  const { through = '', skipped = '' } = root.dataset;
  if (stops.length === 0 || foot === null) return;
  const idOf = (stop: HTMLElement | undefined) => stop?.dataset.stop ?? '';
  const was = root.querySelector<HTMLDataElement>('.tour-at')?.value ?? '';
  let at = Math.max(
    0,
    stops.findIndex((stop) => idOf(stop) === was),
  );
  if (at === stops.length - 1) at = 0;

  const buttons = document.createElement('span');
  buttons.className = 'tour-buttons';
  const [backward, forward, leave] = [back, next, skip].map((words) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words });
    button.className = 'button button-quiet button-small';
    buttons.append(button);
    return button;
  }) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
  const count = document.createElement('span');
  count.className = 'tour-count';
  const found = foot.querySelector('.tour-end');
  let isThrough = found !== null;
  const end = found ?? Object.assign(document.createElement('span'), { className: 'tour-end' });
  foot.prepend(count);
  foot.append(end, buttons);

  const show = (to: number, heard: boolean) => {
    at = to;
    const isOver = at >= stops.length;
    const isLast = at === stops.length - 1;
    for (const [index, stop] of stops.entries()) stop.hidden = index !== at;
    root.classList.toggle('tour-over', isOver);
    const words = isOver ? '' : step.replace('%n', String(at + 1));
    count.textContent = words;
    isThrough ||= isLast;
    const ended = isThrough ? through : '';
    end.textContent = isOver ? skipped : ended;
    backward.hidden = at === 0 || isOver;
    leave.hidden = isOver || isLast;
    forward.textContent = isOver || isLast ? again : next;
    if (!heard) return;
    say(root, [words, stops[at]?.textContent?.trim(), end.textContent].filter(Boolean).join(' '));
  };
  const tell = (stop: HTMLElement | undefined) => {
    if (stop !== undefined)
      void send(action, [
        ['activity', name],
        ['seen', idOf(stop)],
        ['at', idOf(stop)],
      ]);
  };
  const go = (to: number) => {
    const pressed = document.activeElement;
    show(to, true);
    tell(stops[at]);
    if (pressed instanceof HTMLElement && pressed.hidden) forward.focus();
  };
  backward.addEventListener('click', () => go(at - 1));
  forward.addEventListener('click', () => {
    if (at === 0) tell(stops[0]);
    go(at >= stops.length - 1 ? 0 : at + 1);
  });
  leave.addEventListener('click', () => go(stops.length));
  show(at, false);
}
