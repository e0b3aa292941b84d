import { send } from '../send.ts';

/** That an answer was looked at is told to the academy, once a visit. */
export function enhance(root: HTMLElement): void {
  if (!(root instanceof HTMLDetailsElement)) return;
  const { action = '', activity = '' } = root.dataset;
  let isTold = false;
  const opened = () => {
    if (isTold || !root.open) return;
    isTold = true;
    void send(action, [
      ['activity', activity],
      ['opened', 'yes'],
    ]);
  };
  root.addEventListener('toggle', opened);
  // What was opened before this script came.
  opened();
}
