/** What a lesson gives people to do has a script each, fetched when it comes near: whoever never gets there never loads it. */

type Enhance = (root: HTMLElement) => void;

const scripts = import.meta.glob<{ readonly enhance: Enhance }>('./scripts/*.ts');

const NEAR = '25% 0px';

const waiting = new Set(document.querySelectorAll<HTMLElement>('[data-script]'));

function load(target: HTMLElement): void {
  waiting.delete(target);
  watch.unobserve(target);
  scripts[`./scripts/${target.dataset.script}.ts`]?.()
    .then(({ enhance }) => enhance(target))
    // Without its script it is complete as it stands.
    .catch(() => target.classList.add('unscripted'));
}

const watch = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting && target instanceof HTMLElement) load(target);
  },
  { rootMargin: NEAR },
);

for (const target of waiting) watch.observe(target);

// Whoever goes from control to control would go past one that is only there once its script is.
document.addEventListener('keydown', ({ key }) => {
  const { activeElement } = document;
  if (key !== 'Tab' || activeElement === null) return;
  const follows = (target: HTMLElement) =>
    (activeElement.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const next = [...waiting].find(follows);
  if (next !== undefined) load(next);
});
