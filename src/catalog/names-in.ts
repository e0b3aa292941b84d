import { readdirSync } from 'node:fs';

/** Names of what lies in a folder of the store; none where the folder is not there. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
