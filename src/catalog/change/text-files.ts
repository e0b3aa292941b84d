import { readFolders } from '../read/folders.ts';

/** Every text below content/, from the root. */
export async function textFiles(root: string): Promise<readonly string[]> {
  const { folders } = readFolders(root);
  return folders.flatMap(({ folder, languages }) =>
    languages.map((language) => `content/${folder}/${language}.mdx`),
  );
}
