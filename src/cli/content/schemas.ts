import { writeEditorFiles, writeEditorMap } from '../../catalog/editor/write.ts';
import { places } from './places.ts';
import { Misused } from './usage.ts';

/** `schemas`: what an editor knows of the content, made anew. */
export async function schemas(args: readonly string[]): Promise<number> {
  if (args.length > 0) throw new Misused(`\`schemas\` takes nothing more, such as \`${args[0]}\`.`);
  const changed = await writeEditorFiles(places.root);
  await writeEditorMap(places.root);
  console.log(
    changed.length === 0
      ? 'What editors are told of the fields and components was up to date.'
      : `Written:\n${changed.map((file) => `  ${file}`).join('\n')}`,
  );
  console.log('Your editor knows which text has which fields; docs/authoring.md tells how to set it up.');
  return 0;
}
