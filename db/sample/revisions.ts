import type { Section } from '../../src/domain/body.ts';
import type { CatalogData, Unit } from '../../src/domain/content.ts';
import { pack } from '../packed.ts';
import { raisedAt } from './content.ts';
import type { SampleRows } from './rows.ts';

/** A unit's text in one language: the digest of its body, and its words. */
export type TextsOf = (
  unit: Unit,
  language: string,
) => { readonly body: string; readonly sections: readonly Section[] } | null;

/** What some texts said before their last revision: as it stands there now, and as it stood. */
const FORMERLY: Readonly<Record<string, readonly (readonly [now: string, then: string])[]>> = {
  'check-what-was-read': [
    ['Amber with a question mark asks you to look.', 'Amber asks you to look.'],
    ['Green, tick · Read clearly', 'Green · Read clearly'],
    ['Amber, question mark · Read, but in doubt', 'Amber · Read, but in doubt'],
    ['琥珀色と疑問符は「見てください」の合図です。', '琥珀色は「見てください」の合図です。'],
    ['緑・チェック印 · はっきり読めた', '緑 · はっきり読めた'],
    ['琥珀色・疑問符 · 読めたが、自信がない', '琥珀色 · 読めたが、自信がない'],
  ],
  'close-on-day-two': [
    [
      'Read Still open. It lists waiting invoices, accruals without a source, and approved invoices that have not been exported. Settle each line, or write beside it why it may stay.',
      'Ask accounts payable whether any invoice still waits.',
    ],
    [
      '未処理の項目を確認します。承認待ちの請求書、根拠のない未払計上、エクスポートしていない承認済み請求書が並びます。 1行ずつ解決するか、残してよい理由を書きます。',
      '承認待ちの請求書が残っていないか、支払担当に確認します。',
    ],
  ],
};

/** Writes down how texts read at each revision, as far as that is told here, and since when. */
export function addRevisions(
  rows: SampleRows,
  catalog: CatalogData,
  textsOf: TextsOf,
  first: number,
  end: number,
): void {
  for (const unit of [...catalog.modules, ...catalog.quizzes]) {
    if (unit.status !== 'live') continue;
    for (const language of Object.keys(unit.words)) {
      const text = textsOf(unit, language);
      if (text === null) continue;
      const keep = (revision: number, since: number, body: string, sections: readonly Section[]) =>
        rows.revisions.push({
          unit: unit.id,
          revision,
          language,
          since: new Date(since).toISOString(),
          body,
          text: pack(sections),
        });
      const changed = FORMERLY[unit.id];
      const raised = unit.revision === 1 ? first : raisedAt(end);
      if (unit.revision > 1 && changed !== undefined)
        keep(
          unit.revision - 1,
          first,
          `${text.body} before`,
          text.sections.map((section) => formerly(section, changed)),
        );
      keep(unit.revision, raised, text.body, text.sections);
    }
  }
}

function formerly(section: Section, changed: readonly (readonly [now: string, then: string])[]): Section {
  return { ...section, text: changed.reduce((text, [now, then]) => text.replace(now, then), section.text) };
}
