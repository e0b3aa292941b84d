import { words } from '../catalog/catalog.ts';
import { lesson } from '../catalog/live.ts';
import { fillIn, insideOf } from '../domain/activities/fill-in.ts';
import type { Module } from '../domain/content.ts';
import { doingsOf } from './learner.ts';

/** The inside of an activity as it is now, for the page's own script. */
export async function insideAnswer(module: Module, activity: string, locals: App.Locals): Promise<Response> {
  const { parts } = await lesson(words(module, locals.language).words.body, locals.viewer);
  const html = fillIn(insideOf(parts, activity), await doingsOf(locals, module));
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
