import type { ElementContent } from 'hast';
import { element, isBlank, isElement, lines, placeOf, text } from '../html.ts';
import type { Jsx } from '../jsx.ts';
import { fileAddress } from '../links.ts';
import type { Work } from '../setting.ts';
import { activity, frame, ID, label, type Making } from './activity.ts';
import type { Attributes, Component } from './component.ts';

/** A video beside the text, or elsewhere, with its words in writing inside. */
export const video: Component = {
  attributes: {
    id: ID,
    title: { required: true },
    src: { required: false },
    poster: { required: false },
    captions: { required: false },
    href: { required: false },
  },
  block: true,
  form: true,
  make: (attributes, inside, jsx, work) =>
    activity('video', attributes, jsx, work, (making) => {
      const { url } = work.setting;
      const words = work.wording.video;
      const properties = {
        dataAction: `${url ?? ''}/activities`,
        dataSpeed: words.speed,
        dataName: making.id,
      };
      return [
        frame(
          'video',
          making,
          work,
          () => {
            const name = label(attributes.title ?? '', making.place);
            const shown =
              attributes.href === undefined
                ? player(attributes, making, jsx, work)
                : elsewhere(attributes, jsx, work);
            return [name, ...shown, transcript(inside, jsx, work)];
          },
          properties,
        ),
      ];
    }),
};

function player(attributes: Attributes, making: Making, jsx: Jsx, work: Work): ElementContent[] {
  const { src, poster, captions } = attributes;
  if (src === undefined || poster === undefined) {
    work.problem(placeOf(jsx), lacking(src === undefined ? 'src' : 'poster'));
    return [];
  }
  const { files, language } = work.setting;
  const [address, first] = [fileAddress(src, jsx, false, work), fileAddress(poster, jsx, true, work)];
  const said = captions === undefined ? null : fileAddress(captions, jsx, false, work);
  const cues = files.get((captions ?? '').normalize('NFC'))?.cues;
  if (captions === undefined || (said !== null && !cues)) work.problem(placeOf(jsx), noCaptions(captions));
  const type = files.get(src.normalize('NFC'))?.type;
  if (address !== null && !type?.startsWith('video/')) work.problem(placeOf(jsx), noVideo(src));
  const size = files.get(poster.normalize('NFC'))?.size;
  if (address === null || said === null || first === null || size == null) return [];
  const { width, height } = size;
  const label = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  const track = element('track', { kind: 'captions', src: said, srcLang: language, label, default: true });
  const named = { ariaLabelledBy: [`${making.place}-label`] };
  const played = { controls: true, preload: 'metadata', playsInline: true, width, height, poster: first };
  const { begun, all } = work.wording.video;
  const foot = (condition: string, children: () => ElementContent[]) =>
    making.when(condition, '', () => [element('span', {}, ...children())]);
  return [
    element('video', { ...played, src: address, ...named }, track),
    text('\n'),
    element(
      'p',
      { className: ['activity-foot', 'video-foot'], dataNosnippet: '' },
      ...foot('begun', () => [
        text(begun[0]),
        making.blank('at'),
        text(begun[1]),
        making.blank('share'),
        text(begun[2]),
      ]),
      ...foot('played', () => [text(all)]),
    ),
    text('\n'),
  ];
}

/** Nothing of another site is loaded into a lesson: whoever wants to see it there goes there, knowing where to. */
function elsewhere({ href = '', src }: Attributes, jsx: Jsx, work: Work): ElementContent[] {
  if (src !== undefined || !/^https:\/\/[^/]/.test(href) || !URL.canParse(href)) {
    work.problem(placeOf(jsx), {
      code: 'EB-LINK-FORM',
      found: src === undefined ? `a video at \`${href}\`` : 'a video with both `src` and `href`',
      expected: '`src` for a file beside the text, or `href` with an address that begins with `https:`',
      fix: 'Write one of the two.',
    });
    return [];
  }
  const { hostname } = new URL(href);
  work.outside.push({ ...placeOf(jsx), url: href });
  const { watch, leaves } = work.wording.video;
  const link = { href, rel: ['noopener'], className: ['button', 'button-quiet'] };
  return [
    element('p', { className: ['video-elsewhere'] }, element('a', link, text(watch(hostname)))),
    element('p', { className: ['hint'], dataNosnippet: '' }, text(leaves(hostname))),
  ];
}

function transcript(inside: () => ElementContent[], jsx: Jsx, work: Work): ElementContent {
  const words = inside();
  if (words.every((child) => isBlank(child) || (isElement(child) && child.children.length === 0)))
    work.problem(placeOf(jsx), {
      code: 'EB-VIDEO-TRANSCRIPT',
      found: '`<Video>` with nothing inside',
      expected:
        'what is said and shown in it, in writing: for those who cannot see, hear or load it, and for the search',
      fix: 'Write it between `<Video …>` and `</Video>`, as paragraphs.',
    });
  const summary = element('summary', { dataNosnippet: '' }, text(work.wording.video.transcript));
  return element('details', {}, summary, text('\n'), ...lines(words));
}

const lacking = (attribute: string) => ({
  code: 'EB-MDX-ATTRIBUTE',
  found: `\`<Video>\` without \`${attribute}\``,
  expected:
    attribute === 'src'
      ? '`src="…"`, a file beside the text, or `href="https://…"`'
      : '`poster="…"`, a picture of the size of the video, which stands there until it plays',
  fix: `Add \`${attribute}="…"\`.`,
});

const noVideo = (src: string) => ({
  code: 'EB-MDX-ATTRIBUTE',
  found: `\`src="${src}"\` in \`<Video>\`, which is no video`,
  expected: 'a .webm or .mp4 file',
  fix: 'Name the video; a picture is shown by `<Figure>`.',
});

const noCaptions = (captions: string | undefined) => ({
  code: 'EB-VIDEO-CAPTIONS',
  found:
    captions === undefined
      ? '`<Video>` without `captions`'
      : `\`${captions}\`, which has no captions that can be read`,
  expected: 'a WebVTT file in the language of this text, beside it',
  fix: 'Write what is said, or what happens, as captions: a line `WEBVTT`, then for each `00:01.000 --> 00:04.000` and its words below.',
});
