/** Something in a file that can be taken and is worth a second look: a code that neither content nor another account has. */
export interface ImportRemark {
  readonly column: string;
  readonly found: string;
  /** The code most like it that one of them has; null where none is near. */
  readonly near: string | null;
  /** The first line it stands on, and how many rows have it. */
  readonly line: number;
  readonly rows: number;
}
