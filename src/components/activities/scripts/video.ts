import { send } from '../send.ts';

const SPEEDS = [0.75, 1, 1.25, 1.5, 2];
const PARTS = 10;
/** A part counts once so much of it was played. */
const ENOUGH = 0.6;
const SAVE_EVERY_MS = 10_000;
/** Whoever was that near the end begins anew. */
const END_SECONDS = 3;

/** Goes on where one was, offers speeds, and tells the academy where one is and what was played. */
export function enhance(root: HTMLElement): void {
  const video = root.querySelector('video');
  if (video === null) return;
  const { action = '', name = '', speed = '' } = root.dataset;
  goOn(video, Number(root.querySelector<HTMLDataElement>('.video-at')?.value ?? 0));
  offerSpeeds(root, video, speed);

  const played = new Array<number>(PARTS).fill(0);
  const told = new Set<number>();
  let before = 0;
  let savedAt = 0;

  const save = () => {
    savedAt = Date.now();
    const parts = played.flatMap((seconds, part) =>
      seconds > (video.duration / PARTS) * ENOUGH ? [part] : [],
    );
    for (const part of parts) told.add(part);
    const at = video.ended ? 0 : Math.floor(video.currentTime);
    const fields: [string, string][] = [
      ['activity', name],
      ['at', String(at)],
      ...[...told].map((part): [string, string] => ['part', String(part)]),
    ];
    void send(action, fields);
  };

  video.addEventListener('play', () => {
    before = video.currentTime;
    savedAt ||= Date.now();
  });
  video.addEventListener('timeupdate', () => {
    const step = video.currentTime - before;
    before = video.currentTime;
    // A jump is not playing.
    if (video.seeking || step <= 0 || step > 2 * video.playbackRate) return;
    const part = Math.min(PARTS - 1, Math.floor((video.currentTime / video.duration) * PARTS));
    played[part] = (played[part] ?? 0) + step;
    if (Date.now() - savedAt > SAVE_EVERY_MS) save();
  });
  video.addEventListener('pause', save);
  window.addEventListener('pagehide', () => {
    if (!video.paused) save();
  });
}

function goOn(video: HTMLVideoElement, at: number): void {
  const go = () => {
    if (at > 0 && at < video.duration - END_SECONDS) video.currentTime = at;
  };
  if (video.readyState > 0) go();
  else video.addEventListener('loadedmetadata', go, { once: true });
}

function offerSpeeds(root: HTMLElement, video: HTMLVideoElement, words: string): void {
  const line = document.createElement('span');
  line.className = 'video-speed';
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.id = `${root.id}-speed`;
  label.htmlFor = select.id;
  label.textContent = words;
  const number = new Intl.NumberFormat(document.documentElement.lang);
  for (const speed of SPEEDS)
    select.add(new Option(`${number.format(speed)}×`, String(speed), speed === 1, speed === 1));
  select.addEventListener('change', () => {
    video.playbackRate = Number(select.value);
  });
  line.append(label, select);
  root.querySelector('.video-foot')?.append(line);
}
