import type { SampleRows } from './rows.ts';
import { after, ago, instant, languageOf, type Teller, type WordsIn } from './teller.ts';

type Row = SampleRows['tickets'][number];

/** Days after the contract on which an account that uses the product asks its first questions; then now and then. */
const FIRST = [12, 26, 58] as const;
const LATER_EVERY = [80, 150] as const;

const SUBJECTS: Readonly<Record<WordsIn, readonly string[]>> = {
  en: [
    'An approver does not get the mail',
    'Tax is read from the wrong line',
    'How do we change a limit for one month?',
    'A supplier sends two invoices in one file',
    'A colleague left: who gets their invoices?',
    'The report shows a date in the wrong format',
  ],
  ja: [
    '承認者に通知メールが届きません',
    '消費税が別の行から読み取られます',
    '上限額を1か月だけ変更するには',
    '1つのファイルに請求書が2件入っています',
    '退職者に割り当てられた請求書の引き継ぎ',
    'レポートの日付の表示形式が違います',
  ],
};

/** What the customer asked the vendor's support; ordinary questions are answered within days. */
export function ticketsOf(teller: Teller): Row[] {
  const { story, chance, people } = teller;
  const rows: Row[] = [];
  const open = (openedAt: string | null, subject: string, closed: boolean) => {
    if (openedAt === null) return;
    const there = people.filter((person) => person.invitedAt <= Date.parse(openedAt));
    rows.push({
      id: '',
      accountId: story.id,
      personId: chance.some(there, 1)[0]?.id ?? null,
      subject,
      openedAt,
      closedAt: closed ? closedAt(teller, openedAt) : null,
      recordedAt: openedAt,
    });
  };
  if (story.use !== undefined) {
    const days: number[] = FIRST.filter(() => !chance.oneIn(3));
    for (let day = 120; day < story.created - (story.use.ends ?? 0); day += chance.int(...LATER_EVERY))
      days.push(day);
    const subjects = SUBJECTS[languageOf(story)];
    const from = chance.int(0, subjects.length - 1);
    for (const [index, day] of days.entries())
      open(after(teller, day, 9.5, 17), subjects[(from + index) % subjects.length] ?? '', true);
  }
  for (const told of story.tickets ?? []) open(ago(teller, told.daysAgo, 9.5, 17), told.subject, !told.open);
  rows.sort((a, b) => Date.parse(a.openedAt) - Date.parse(b.openedAt));
  return rows.map((row, index) => ({ ...row, id: `${story.id}-${101 + index}` }));
}

/** Within a few working days, or not yet. */
function closedAt({ calendar, chance }: Teller, openedAt: string): string | null {
  const day = calendar.dayAt(Date.parse(openedAt)) + chance.int(1, 4);
  return day > calendar.lastDay ? null : instant(calendar.moment(day, 10, 17.5, chance));
}
