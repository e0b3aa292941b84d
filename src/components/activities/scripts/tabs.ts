/** Links to parts of a lesson become tabs: arrows go from one to the other, and one part is shown at a time. */
export function enhance(root: HTMLElement): void {
  const list = root.querySelector<HTMLElement>('.tab-list');
  const links = [...(list?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
  const panels = [...root.querySelectorAll<HTMLElement>(':scope > .tab')];
  if (list === null) return;
  list.setAttribute('role', 'tablist');
  for (const [index, link] of links.entries()) {
    const panel = panels[index];
    if (panel === undefined) continue;
    link.parentElement?.setAttribute('role', 'presentation');
    link.setAttribute('role', 'tab');
    link.id = `${panel.id}-link`;
    link.setAttribute('aria-controls', panel.id);
    panel.setAttribute('role', 'tabpanel');
    panel.removeAttribute('aria-label');
    panel.setAttribute('aria-labelledby', link.id);
    panel.tabIndex = 0;
  }

  const select = (place: number) => {
    for (const [index, link] of links.entries()) {
      const isShown = index === place;
      link.setAttribute('aria-selected', String(isShown));
      link.tabIndex = isShown ? 0 : -1;
      panels[index]?.classList.toggle('tab-shown', isShown);
    }
  };
  /** The part that the address leads into, if it does. */
  const addressed = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return panels.findIndex((panel) => target !== null && panel.contains(target));
  };

  root.classList.add('tabs-on');
  select(Math.max(0, addressed()));
  window.addEventListener('hashchange', () => {
    const place = addressed();
    if (place < 0) return;
    select(place);
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  });
  list.addEventListener('click', (event) => {
    const place = links.findIndex((link) => link.contains(event.target as Node));
    if (place < 0) return;
    event.preventDefault();
    select(place);
  });
  list.addEventListener('keydown', (event) => {
    const from = links.indexOf(document.activeElement as HTMLAnchorElement);
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: links.length - 1 }[event.key];
    if (from < 0 || to === undefined) return;
    event.preventDefault();
    const place = (to + links.length) % links.length;
    select(place);
    links[place]?.focus();
  });
}
