import type { Course, Path, Unit } from '../content.ts';

/** The content one viewer may see; what is not in it does not exist for them. */
export interface Visible {
  readonly paths: readonly Path[];
  readonly courses: readonly Course[];
  readonly units: readonly Unit[];
}
