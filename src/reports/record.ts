import { randomToken } from '../auth/tokens.ts';
import { accountAt, type Deal, dealAt, TOUCH_MODELS } from '../domain/account.ts';
import { type AccountHistory, CONCERNS, STAKEHOLDER_ROLES, TOUCH_KINDS } from '../domain/history.ts';
import { namedStakeholders } from '../domain/record/customers-side.ts';
import { SOLD } from '../domain/record/deal.ts';
import type { FieldProblem, Typed } from '../domain/record/fields.ts';
import { FACT_GROUPS, type FactGroup, type FactKind } from '../domain/record/kinds.ts';
import { currentPlans } from '../domain/record/plans.ts';
import { openAsks, presentStakeholders } from '../domain/record/touches.ts';
import { openTickets } from '../domain/record/voices.ts';
import { formatsFor, type Messages } from '../i18n/index.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A field of a form for a fact. */
export interface FieldView {
  readonly as: 'line' | 'text' | 'date' | 'number' | 'choice' | 'choices' | 'check';
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly error: string | null;
  readonly required: boolean;
  readonly values: readonly string[];
  readonly options: readonly Option[];
  /** Of a choice that may be left: what stands for that. */
  readonly placeholder: string | null;
}

export interface FormView {
  readonly kind: FactKind;
  readonly action: string;
  readonly token: string;
  readonly title: string;
  readonly submit: string;
  /** Why there is no form; null = there is one. */
  readonly nothing: string | null;
  readonly fields: readonly FieldView[];
  readonly isOpen: boolean;
  /** It was sent, and refused. */
  readonly isRefused: boolean;
  /** Other ways to fill it, as links. */
  readonly links: readonly { readonly href: string; readonly title: string }[];
}

export interface RecordView {
  readonly groups: readonly {
    readonly id: FactGroup;
    readonly title: string;
    readonly forms: readonly FormView[];
  }[];
}

/** A form that was sent and not taken. */
export interface RefusedForm {
  readonly kind: FactKind;
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
}

export interface RecordAsked {
  readonly messages: Messages;
  readonly language: string;
  readonly timeZone: string;
  readonly now: Date;
  readonly refused: RefusedForm | null;
  /** Which form stands open, and the plan it is to change. */
  readonly open: string | null;
  readonly plan: string | null;
}

type Field = Pick<FieldView, 'as' | 'name'> & {
  readonly needed?: boolean;
  readonly value?: string | readonly string[];
  readonly options?: readonly Option[];
  readonly placeholder?: string;
};

/** The forms for everything that can be written down about an account by hand. */
export function recordView(history: AccountHistory, asked: RecordAsked): RecordView {
  const { messages } = asked;
  const fields = fieldsOfForms(history, asked);
  const view = (kind: FactKind) => formView(kind, fields[kind], history, asked);
  const groups = Object.entries(FACT_GROUPS) as [FactGroup, readonly FactKind[]][];
  return {
    groups: groups.map(([id, kinds]) => ({
      id,
      title: messages.record.groups[id],
      forms: kinds.map(view),
    })),
  };
}

function formView(
  kind: FactKind,
  fields: readonly Field[],
  history: AccountHistory,
  { messages, refused, open }: RecordAsked,
): FormView {
  const { record } = messages;
  const said = record.forms[kind];
  const address = `/reports/accounts/${encodeURIComponent(history.id)}/record`;
  const mine = refused?.kind === kind ? refused : null;
  const isEmpty = fields.some(
    (field) => field.as === 'choice' && field.needed && field.options?.length === 0,
  );
  const plans = kind === 'plan' ? currentPlans(history) : [];
  return {
    kind,
    action: `${address}/${kind}`,
    token: mine?.typed.get('token')?.[0] ?? randomToken(12),
    title: said.title,
    submit: said.submit,
    nothing: isEmpty ? (said.nothing ?? null) : null,
    isOpen: mine !== null || open === kind,
    isRefused: mine !== null,
    links: plans.map(({ plan, metric }) => ({
      href: `${address}?form=plan&plan=${encodeURIComponent(plan)}#plan`,
      title: record.changePlan(metric),
    })),
    fields: fields.map((field) => fieldView(kind, field, messages, mine)),
  };
}

function fieldView(
  kind: FactKind,
  field: Field,
  { record }: Messages,
  refused: Pick<RefusedForm, 'typed' | 'problems'> | null,
): FieldView {
  const { as, name, needed = false, value = '', options = [], placeholder = null } = field;
  const said = record.forms[kind];
  const wrong = refused?.problems.find((problem) => problem.field === name)?.wrong;
  const label = said.labels[name] ?? name;
  return {
    as,
    name,
    id: `${kind}-${name}`,
    label: needed || as === 'choices' || as === 'check' ? label : record.optional(label),
    hint: said.hints?.[name] ?? null,
    error: wrong === undefined ? null : record.errors[wrong],
    required: needed,
    values: refused?.typed.get(name) ?? (refused === null ? [value].flat() : []),
    options,
    placeholder,
  };
}

/** Fields for what was sold to an account that is not there yet; all can be left blank. */
export function firstDealFields(
  messages: Messages,
  refused: Pick<RefusedForm, 'typed' | 'problems'> | null,
): FieldView[] {
  const { status, sold } = dealFields(dealAt([], new Date(0)), messages);
  const placeholder = messages.admin.account.unset;
  const blank = { ...status, needed: false, value: '', placeholder };
  return [blank, ...sold].map((field) =>
    fieldView('deal', field.as === 'choice' ? { ...field, placeholder } : field, messages, refused),
  );
}

function fieldsOfForms(
  history: AccountHistory,
  asked: RecordAsked,
): Readonly<Record<FactKind, readonly Field[]>> {
  const { messages, now } = asked;
  const { account: said, week, record } = messages;
  const { date } = formatsFor(asked);
  const today = now.toISOString().slice(0, 10);
  const happened = (name: string): Field => ({ as: 'date', name, needed: true, value: today });
  const named = <T extends string>(codes: readonly T[], names: Readonly<Record<T, string>>): Option[] =>
    codes.map((code) => ({ value: code, label: names[code] }));
  const people = presentStakeholders(history).map(({ id, name, role }) => ({
    value: id,
    label: `${name} · ${said.people.roles[role]}`,
  }));
  const deal = dealFields(dealAt(history.changes, now), messages);
  const plans = currentPlans(history);
  const planChoice: Field = {
    as: 'choice',
    name: 'plan',
    needed: true,
    options: plans.map(({ plan, metric, unit }) => ({ value: plan, label: `${metric} (${unit})` })),
  };
  const choice = (name: string, options: readonly Option[]): Field => ({
    as: 'choice',
    name,
    needed: true,
    options,
  });
  const choices = (name: string, options: readonly Option[]): Field[] =>
    options.length === 0 ? [] : [{ as: 'choices', name, options }];
  return {
    touch: [
      { ...choice('kind', named(TOUCH_KINDS, said.touches.kinds)), value: 'check-in' },
      happened('at'),
      ...choices('invited', people),
      ...choices('attended', people),
      ...choices('concerns', named(CONCERNS, week.concerns)),
      { as: 'text', name: 'note' },
      { as: 'check', name: 'asks' },
    ],
    answer: [
      choice(
        'touch',
        openAsks(history).map(({ id, kind, at }) => ({
          value: id,
          label: record.touchOn(said.touches.kinds[kind], date(at)),
        })),
      ),
      happened('at'),
    ],
    plan: planFields(history, asked, happened('at'), choices, people),
    value: [
      planChoice,
      { as: 'number', name: 'value', needed: true },
      happened('at'),
      { as: 'line', name: 'evidence' },
    ],
    confirmation: [
      planChoice,
      { as: 'line', name: 'who', needed: true },
      { as: 'text', name: 'words', needed: true },
      happened('at'),
    ],
    stakeholder: [
      { as: 'line', name: 'name', needed: true },
      choice('role', named(STAKEHOLDER_ROLES, said.people.roles)),
      happened('since'),
    ],
    'stakeholder-end': [choice('stakeholder', people), happened('until')],
    'stakeholder-erasure': [
      choice(
        'stakeholder',
        namedStakeholders(history).map(({ id, name }) => ({ value: id, label: name })),
      ),
      { as: 'check', name: 'confirm' },
    ],
    ticket: [
      { as: 'line', name: 'ticket' },
      { as: 'line', name: 'subject', needed: true },
      happened('opened'),
    ],
    'ticket-closing': [
      choice(
        'ticket',
        openTickets(history).map(({ id, subject }) => ({ value: id, label: subject })),
      ),
      happened('closed'),
    ],
    survey: [
      choice('kind', named(['csat', 'nps'], record.surveys)),
      { as: 'number', name: 'score', needed: true },
      happened('at'),
      { as: 'text', name: 'comment' },
    ],
    deal: [deal.status, ...deal.sold, happened('from')],
    churn: [happened('at'), { as: 'text', name: 'reason', needed: true }],
  };
}

function planFields(
  history: AccountHistory,
  { messages, plan, now }: RecordAsked,
  at: Field,
  choices: (name: string, options: readonly Option[]) => Field[],
  people: readonly Option[],
): readonly Field[] {
  const plans = currentPlans(history);
  const { useCases } = accountAt(history.id, history.changes, now);
  const known = plans.find((version) => version.plan === plan);
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(value);
  const which: Field = {
    as: 'choice',
    name: 'plan',
    options: plans.map((version) => ({ value: version.plan, label: version.metric })),
    placeholder: messages.record.newPlan,
    value: known?.plan ?? '',
  };
  return [
    ...(plans.length === 0 ? [] : [which]),
    at,
    { as: 'line', name: 'useCase', value: known?.useCase ?? useCases[0] ?? '' },
    { as: 'text', name: 'problem', needed: true, value: known?.problem ?? '' },
    { as: 'line', name: 'metric', needed: true, value: known?.metric ?? '' },
    { as: 'line', name: 'unit', needed: true, value: known?.unit ?? '' },
    { as: 'number', name: 'baseline', value: figure(known?.baseline) },
    { as: 'number', name: 'target', value: figure(known?.target) },
    { as: 'check', name: 'proxy', value: known?.proxy ? 'yes' : '' },
    { as: 'date', name: 'due', value: known?.due?.slice(0, 10) ?? '' },
    { as: 'line', name: 'evidence', value: known?.evidence ?? '' },
    ...choices('stakeholders', people).map((field) => ({ ...field, value: known?.stakeholders ?? [] })),
    { as: 'text', name: 'phase1', value: known?.phase1.join('\n') ?? '' },
    { as: 'text', name: 'phase2', value: known?.phase2.join('\n') ?? '' },
  ];
}

function dealFields(
  deal: Deal,
  messages: Messages,
): { readonly status: Field; readonly sold: readonly Field[] } {
  const { statuses, touchModels } = messages.account.deal;
  const figure = (value: number | null) => (value === null ? '' : String(value));
  const day = (name: 'contractAt' | 'kickoffAt' | 'renewalAt'): Field => ({
    as: 'date',
    name,
    value: deal[name]?.slice(0, 10) ?? '',
  });
  const status: Field = {
    as: 'choice',
    name: 'status',
    needed: true,
    value: deal.status ?? 'customer',
    options: SOLD.map((code) => ({ value: code, label: statuses[code] })),
  };
  const sold: readonly Field[] = [
    day('contractAt'),
    day('kickoffAt'),
    day('renewalAt'),
    { as: 'number', name: 'seats', value: figure(deal.seats) },
    { as: 'number', name: 'mrr', value: figure(deal.mrr) },
    {
      as: 'choice',
      name: 'touchModel',
      value: deal.touchModel ?? '',
      placeholder: messages.record.none,
      options: TOUCH_MODELS.map((model) => ({ value: model, label: touchModels[model] })),
    },
  ];
  return { status, sold };
}
