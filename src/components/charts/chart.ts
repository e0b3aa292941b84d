/** A cell of the table behind a chart: words, a figure, nothing, or words that lead somewhere. */
export type Cell =
  | string
  | number
  | null
  | { readonly text: string; readonly href: string; readonly lang?: string | undefined };

/** Writes a figure in the chart's unit. */
export type Write = (value: number) => string;

/** What every chart is given. */
export interface Chart {
  /** Unlike any other on the page. */
  readonly id: string;
  readonly title: string;
  /** What of the title somebody typed, in whatever language. */
  readonly own?: string;
  /** Whether sighted readers have the title as a heading already. */
  readonly titleUnseen?: boolean;
  /** What the picture shows, in a sentence or two, for who does not see it. */
  readonly description: string;
}
