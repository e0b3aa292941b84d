const SHOWN_MS = 2000;

/** A button that copies the text. */
export function enhance(root: HTMLElement): void {
  const code = root.querySelector('code');
  const { copy = '', copied = '' } = root.dataset;
  if (code === null || navigator.clipboard === undefined) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-quiet button-small code-copy';
  button.textContent = copy;
  const status = document.createElement('span');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  root.append(button, status);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent?.replace(/\n$/, '') ?? '');
    button.textContent = copied;
    status.textContent = copied;
    setTimeout(() => {
      button.textContent = copy;
      status.textContent = '';
    }, SHOWN_MS);
  });
}
