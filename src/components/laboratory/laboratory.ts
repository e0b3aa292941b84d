import type { CompletionDefinition } from '../../domain/content.ts';
import type { Comparison, Draft } from '../../reports/laboratory.ts';
import type { DefinitionsChange } from '../../reports/status-changes.ts';

/** What the laboratory's components show of its page. */
export interface LaboratoryView {
  readonly draft: Draft;
  readonly inForce: CompletionDefinition | null;
  readonly state:
    | { readonly result: Comparison }
    | { readonly result: null; readonly done: number; readonly of: number };
  readonly names: ReadonlyMap<string, string>;
  readonly onboarded: number;
  readonly open: number;
  readonly change: DefinitionsChange | null;
  readonly unseen: readonly { readonly name: string; readonly closest: string | null }[];
}
