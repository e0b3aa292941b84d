import type { ContentState, Told } from './state.ts';

const ID = 'everboard-content-errors';

/** Lays over the page what keeps the content from being published; nothing wrong takes it away. */
export function showOverlay({ errors, trouble }: ContentState): void {
  document.getElementById(ID)?.remove();
  if (errors.length === 0 && trouble === null) return;
  const host = element('div', { id: ID });
  const shadow = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  shadow.adoptedStyleSheets = [style];
  const heading = element('h1', { id: 'heading' }, headline(errors.length));
  const close = element('button', { type: 'button' }, 'Hide until the next save');
  close.addEventListener('click', () => host.remove());
  const list = element('ol', {}, ...errors.map(told));
  const also = trouble === null ? [] : [element('p', {}, trouble)];
  const dialog = element(
    'section',
    { role: 'alertdialog', 'aria-labelledby': 'heading', tabindex: '-1' },
    element('header', {}, heading, close),
    element('p', {}, 'What was published before is shown until these are mended.'),
    ...also,
    list,
  );
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') host.remove();
  });
  shadow.append(dialog);
  document.body.append(host);
  dialog.focus();
}

function headline(errors: number): string {
  if (errors === 0) return 'The content could not be published';
  return errors === 1 ? '1 error in the content' : `${errors} errors in the content`;
}

function told({ code, file, line, column, found, expected, fix, rule }: Told): HTMLElement {
  const part = (name: string, words: string) => [element('dt', {}, name), element('dd', {}, words)];
  const list = element('dl', {}, ...part('found', found), ...part('expected', expected), ...part('do', fix));
  const page = element('details', {}, element('summary', {}, code), element('pre', {}, rule));
  return element('li', {}, element('p', { class: 'place' }, `${file}:${line}:${column}`), list, page);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (string | Node)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const STYLE = `
  :host { all: initial; position: fixed; inset: 0; z-index: 2147483647; color-scheme: light dark; }
  section {
    position: absolute; inset: 0; overflow: auto; padding: clamp(1rem, 4vw, 3rem);
    font: 1rem/1.6 system-ui, sans-serif; color: light-dark(#1c2321, #e9eeeb);
    background: light-dark(#fffdf8, #161d1a); border-block-start: 0.5rem solid light-dark(#a33b2a, #e88a78);
  }
  header { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; justify-content: space-between; }
  h1 { font-size: 1.5rem; margin: 0; }
  button {
    font: inherit; padding: 0.5rem 1rem; color: inherit; background: transparent;
    border: 1px solid currentColor; border-radius: 0.375rem; cursor: pointer;
  }
  section:focus { outline: none; }
  :focus-visible { outline: 3px solid light-dark(#0a6b5c, #7cd4c2); outline-offset: 2px; }
  ol { padding: 0; list-style: none; max-width: 60rem; }
  li { padding-block: 1rem; border-block-start: 1px solid light-dark(#d9d4c7, #3a4742); }
  .place { margin: 0; font: 600 1rem/1.6 ui-monospace, monospace; overflow-wrap: anywhere; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.125rem 1rem; margin: 0.25rem 0; }
  dt { color: light-dark(#5b645f, #a5b1ab); }
  dd { margin: 0; overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0.5rem 0 0; }
  summary { cursor: pointer; }
`;
