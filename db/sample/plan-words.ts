import type { WordsIn } from './teller.ts';

interface PlanWords {
  readonly problem: string;
  readonly metric: string;
  readonly unit: string;
  readonly evidence: string;
  readonly phase1: readonly string[];
  readonly phase2: readonly string[];
  /** What the customer says when it is there. */
  readonly confirmed: string;
}

interface PlanFacts {
  readonly useCase: 'invoice-approval' | 'expense-control' | 'audit-readiness';
  readonly baseline: number;
  readonly target: number;
  readonly proxy: boolean;
  readonly words: Readonly<Record<WordsIn, PlanWords>>;
}

/** What customers want to reach: figures and words. */
export const PLANS = {
  handling: {
    useCase: 'invoice-approval',
    baseline: 6,
    target: 3.6,
    proxy: false,
    words: {
      en: {
        problem:
          'An invoice takes six days from its arrival to the last approval, and nobody can say where it is.',
        metric: 'Handling time of an invoice',
        unit: 'days',
        evidence: 'Cycle-time report over 50 invoices',
        phase1: ['Invoices of head office', 'Approval flows up to the limits agreed'],
        phase2: ['Invoices of the branches', 'Recurring invoices'],
        confirmed:
          'We see it in our own figures: an invoice is decided in under four days, and nobody asks where it is.',
      },
      ja: {
        problem: '請求書が届いてから最終承認まで6日かかり、今どこにあるのか誰にもわかりません。',
        metric: '請求書の処理日数',
        unit: '日',
        evidence: '請求書50件の処理日数レポート',
        phase1: ['本社の請求書', '合意した上限額までの承認フロー'],
        phase2: ['支店の請求書', '毎月の定期的な請求書'],
        confirmed:
          '自社の数字で確認できました。請求書は4日以内に決裁され、所在を尋ねる人もいなくなりました。',
      },
    },
  },
  reminders: {
    useCase: 'invoice-approval',
    baseline: 14,
    target: 4,
    proxy: false,
    words: {
      en: {
        problem: 'Suppliers send reminders because invoices lie on desks; some charge fees.',
        metric: 'Reminders from suppliers',
        unit: 'a month',
        evidence: 'Reminders counted by accounts payable',
        phase1: ['The forty largest suppliers'],
        phase2: ['All other suppliers'],
        confirmed: 'Four reminders last month instead of fourteen. The fees are gone.',
      },
      ja: {
        problem: '請求書が机に滞留し、仕入先から督促が来ています。延滞料を請求されることもあります。',
        metric: '仕入先からの督促',
        unit: '件/月',
        evidence: '買掛担当による督促の集計',
        phase1: ['主要な仕入先40社'],
        phase2: ['そのほかの仕入先'],
        confirmed: '督促は月14件から4件に減り、延滞料もなくなりました。',
      },
    },
  },
  closing: {
    useCase: 'invoice-approval',
    baseline: 8,
    target: 4,
    proxy: false,
    words: {
      en: {
        problem: 'The month closes on the eighth working day, since invoices are missing until then.',
        metric: 'Month-end close',
        unit: 'working days',
        evidence: 'Closing calendar of two months',
        phase1: ['Supplier invoices', 'Accruals for what is missing'],
        phase2: ['Cash forecast'],
        confirmed: 'We closed on day four, twice in a row, without a late evening.',
      },
      ja: {
        problem: '請求書がそろわないため、月次決算が第8営業日までかかっています。',
        metric: '月次決算の締め',
        unit: '営業日',
        evidence: '2か月分の決算日程表',
        phase1: ['仕入先の請求書', '未着分の見積計上'],
        phase2: ['資金繰りの予測'],
        confirmed: '2か月続けて第4営業日に締めることができました。残業もありませんでした。',
      },
    },
  },
  returns: {
    useCase: 'expense-control',
    baseline: 30,
    target: 10,
    proxy: false,
    words: {
      en: {
        problem: 'Three in ten expense claims come back because a receipt or an approval is missing.',
        metric: 'Expense claims sent back',
        unit: '%',
        evidence: 'All claims of one month',
        phase1: ['Travel', 'Purchases by card'],
        phase2: ['Mileage'],
        confirmed: 'One claim in ten comes back now. The teams noticed before we did.',
      },
      ja: {
        problem: '経費申請の3割が、領収書や承認の漏れで差し戻されています。',
        metric: '経費申請の差し戻し',
        unit: '%',
        evidence: '1か月分のすべての申請',
        phase1: ['出張', 'カードでの購入'],
        phase2: ['車両での移動'],
        confirmed: '差し戻しは1割になりました。現場のほうが先に気づいていました。',
      },
    },
  },
  proof: {
    useCase: 'audit-readiness',
    baseline: 5,
    target: 1,
    proxy: false,
    words: {
      en: {
        problem: 'Finding the evidence for what an auditor asks takes a week of searching in mailboxes.',
        metric: 'Time to produce evidence',
        unit: 'days',
        evidence: 'Rehearsal with ten invoices',
        phase1: ['Invoices above 10,000'],
        phase2: ['All invoices', 'Contracts'],
        confirmed: 'Ten invoices, complete evidence, one afternoon. Our auditor was content.',
      },
      ja: {
        problem: '監査で求められた証跡をメールから探し出すのに、1週間かかっています。',
        metric: '証跡の提示にかかる日数',
        unit: '日',
        evidence: '請求書10件での予行演習',
        phase1: ['1万を超える請求書'],
        phase2: ['すべての請求書', '契約書'],
        confirmed: '請求書10件分の証跡が半日でそろいました。監査人にも納得していただけました。',
      },
    },
  },
  /** Where the thing itself cannot be measured. */
  calm: {
    useCase: 'invoice-approval',
    baseline: 2,
    target: 4,
    proxy: true,
    words: {
      en: {
        problem: 'Managers dread the invoice folder; how long it takes was never written down.',
        metric: 'How managers rate approving invoices, 1 to 5',
        unit: 'points',
        evidence: 'Three questions to all managers',
        phase1: ['The managers of two departments'],
        phase2: ['All departments'],
        confirmed: 'We have no stopwatch, but the folder is gone and nobody wants it back.',
      },
      ja: {
        problem: '管理職は請求書のファイルを負担に感じていますが、所要時間の記録はありません。',
        metric: '承認作業に対する管理職の評価（1〜5）',
        unit: '点',
        evidence: '管理職全員への3つの質問',
        phase1: ['2部門の管理職'],
        phase2: ['全部門'],
        confirmed: '時間は測っていませんが、紙のファイルはなくなり、戻したいという声もありません。',
      },
    },
  },
} as const satisfies Record<string, PlanFacts>;

export type PlanName = keyof typeof PLANS;
