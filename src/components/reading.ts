/**
 * Tells the academy how far a lesson has been read and how long somebody was at it: every half a minute, and when one
 * leaves. Without it everything works but going on where one stopped.
 */

const IDLE_MS = 60_000;
const TELL_EVERY_S = 30;
/** The academy takes no more: LONGEST_READING_S in src/domain/reading.ts. */
const LONGEST_S = 21_600;
/** To have gone past a heading is not to have been there. */
const STAYED_S = 2;

const lesson = document.querySelector<HTMLElement>('[data-reading]');
if (lesson) note(lesson);

function note(text: HTMLElement): void {
  const { reading = '', revision = '', language = '' } = text.dataset;
  const sitting = crypto.getRandomValues(new Uint32Array(3)).join('');
  const headings = [...text.querySelectorAll('h2[id], h3[id], h4[id]')];
  let [heading, passing, stayed, seconds, told] = ['', '', 0, 0, ' 0'];
  let touched = performance.now();

  const here = () => {
    const atEnd = text.getBoundingClientRect().bottom <= innerHeight;
    const above = headings.filter((one) => atEnd || one.getBoundingClientRect().top < innerHeight / 2);
    return above.at(-1)?.id ?? '';
  };
  const tell = () => {
    const said = `${heading} ${seconds}`;
    if (said === told) return;
    const fields = { sitting, revision, language, heading, seconds: String(seconds) };
    if (navigator.sendBeacon(reading, new URLSearchParams(fields))) told = said;
  };

  const touch = () => {
    touched = performance.now();
  };
  for (const kind of ['pointermove', 'pointerdown', 'keydown', 'scroll', 'touchmove'])
    addEventListener(kind, touch, { passive: true });
  setInterval(() => {
    if (document.hidden || performance.now() - touched > IDLE_MS || seconds >= LONGEST_S) return;
    seconds += 1;
    const now = here();
    stayed = now === passing ? stayed + 1 : 0;
    passing = now;
    if (stayed >= STAYED_S) heading = now;
    if (seconds % TELL_EVERY_S === 0) tell();
  }, 1000);
  document.addEventListener('visibilitychange', () => document.hidden && tell());
  addEventListener('pagehide', tell);
}
