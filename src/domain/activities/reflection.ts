import type { ActivityRules } from './activity.ts';

/**
 * A question to think about. What is written is a private note, kept where notes are and by their command: the facts of
 * a lesson say that there is an answer and not what it is. The text is put into the state for its writer alone.
 */
export const reflection: ActivityRules = {
  keeps: 'latest',

  take: () => ({ ok: false, why: 'unknown-item' }),

  holds: (_activity, state) => said(state.get('text')) !== '',

  fill({ id }, state) {
    const hidden = (name: string, value: string) =>
      `<input type="hidden" name="${name}" value="${escaped(value)}">`;
    return [
      hidden('seen', said(state.get('seen'))),
      hidden('_whose', said(state.get('whose'))),
      `<textarea name="text" rows="4" aria-labelledby="activity-${id}-question">\n`,
      `${escaped(said(state.get('text')))}</textarea>`,
    ].join('');
  },
};

const said = (value: unknown): string => (typeof value === 'string' ? value : '');

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
