/** What a lesson gives people to do has a script each, fetched when it comes near: whoever never gets there never loads it. */

type Enhance = (root: HTMLElement) => void;

const scripts = import.meta.glob<{ readonly enhance: Enhance }>('./scripts/*.ts');

const NEAR = '25% 0px';

const watch = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      watch.unobserve(target);
      scripts[`./scripts/${target.dataset.script}.ts`]?.()
        .then(({ enhance }) => enhance(target))
        // Without its script it is complete as it stands.
        .catch(() => target.classList.add('unscripted'));
    }
  },
  { rootMargin: NEAR },
);

for (const target of document.querySelectorAll<HTMLElement>('[data-script]')) watch.observe(target);
