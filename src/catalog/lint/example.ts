/**
 * What a rule finds, or rightly leaves alone, once a small sound academy (tests/fixtures/content/small) is changed:
 * the test of a rule and its explanation at once.
 */
export interface Example {
  /** Ends the sentence “an author who …”. */
  readonly name: string;
  /** By file below content/: what to replace by what, a whole text, or null to delete it. */
  readonly change: Readonly<
    Record<string, readonly (readonly [was: string, becomes: string])[] | string | null>
  >;
  /** Everything that is found, as `file:line code`, files below content/. */
  readonly finds: readonly string[];
}
