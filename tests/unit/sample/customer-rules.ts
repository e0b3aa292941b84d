import type { SampleRows } from '../../../db/sample/index.ts';

/** What must hold of what happened between customers and vendor; each rule returns what breaks it, in words. */

interface CustomerFact {
  readonly what: string;
  readonly accountId: string;
  readonly at: string;
}

/** Everything beside people and their learning, by the time it was true. */
export function customerFacts(rows: SampleRows): CustomerFact[] {
  const touches = new Map(rows.touches.map((touch) => [touch.id, touch.accountId]));
  return [
    ...rows.productEvents.map(({ accountId, name, at }) => ({ what: name, accountId, at })),
    ...rows.touches.map(({ accountId, kind, at }) => ({ what: kind, accountId, at })),
    ...rows.touchAnswers.map(({ touchId, at }) => ({
      what: `answer to ${touchId}`,
      accountId: touches.get(touchId) ?? '',
      at,
    })),
    ...rows.stakeholders.map(({ accountId, id, since }) => ({ what: id, accountId, at: since })),
    ...rows.successPlans.map(({ accountId, plan, at }) => ({ what: plan, accountId, at })),
    ...rows.planValues.map(({ accountId, plan, at }) => ({ what: `value of ${plan}`, accountId, at })),
    ...rows.planConfirmations.map(({ accountId, plan, at }) => ({ what: `word on ${plan}`, accountId, at })),
    ...rows.tickets.flatMap(({ accountId, id, openedAt, closedAt }) =>
      [openedAt, ...(closedAt ? [closedAt] : [])].map((at) => ({ what: id, accountId, at })),
    ),
    ...rows.surveyAnswers.map(({ accountId, id, at }) => ({ what: id, accountId, at })),
    ...rows.setAsides.map(({ accountId, rule, at }) => ({ what: rule, accountId, at })),
  ];
}

/** When each account that left did so. */
export function churnOf(rows: SampleRows): ReadonlyMap<string, string> {
  return new Map(
    rows.accountProperties
      .filter(({ property, value }) => property === 'status' && value === 'churned')
      .map(({ accountId, validFrom }) => [accountId, validFrom]),
  );
}

/** Facts from before there was an account, or from after its customer had left; learning and people too. */
export function factsOutsideAccounts(rows: SampleRows): string[] {
  const created = new Map(rows.accounts.map(({ id, createdAt }) => [id, createdAt]));
  const left = churnOf(rows);
  const accountOf = new Map(rows.people.map(({ id, accountId }) => [id, accountId ?? '']));
  const all = [
    ...customerFacts(rows),
    ...rows.accountProperties.map(({ accountId, property, validFrom }) => ({
      what: property,
      accountId,
      at: validFrom,
    })),
    ...[...rows.openings, ...rows.completions, ...rows.enrollments].map((fact) => ({
      what: 'learning',
      accountId: accountOf.get(fact.personId) ?? '',
      at: fact.at,
    })),
    ...rows.people
      .filter(({ accountId }) => accountId !== null)
      .map(({ id, accountId, invitedAt }) => ({ what: id, accountId: accountId ?? '', at: invitedAt ?? '' })),
  ];
  return all
    .filter(({ accountId, at }) => {
      const from = created.get(accountId);
      return from === undefined || at < from || at > (left.get(accountId) ?? '9999');
    })
    .map(({ what, accountId, at }) => `${accountId}: ${what} at ${at}`);
}

/** Answers, values and confirmations without what they answer to, or before it. */
export function effectsBeforeCauses(rows: SampleRows): string[] {
  const asked = new Map(rows.touches.filter(({ asks }) => asks).map(({ id, at }) => [id, at]));
  const agreed = new Map<string, string>();
  for (const { plan, at } of rows.successPlans) if (!agreed.has(plan)) agreed.set(plan, at);
  return [
    ...rows.touchAnswers
      .filter(({ touchId, at }) => !(at > (asked.get(touchId) ?? '9999')))
      .map(({ touchId }) => `answer to ${touchId}`),
    ...[...rows.planValues, ...rows.planConfirmations]
      .filter(({ plan, at }) => !(at > (agreed.get(plan) ?? '9999')))
      .map(({ plan, at }) => `${plan} at ${at}`),
    ...rows.tickets.filter(({ openedAt, closedAt }) => closedAt && closedAt < openedAt).map(({ id }) => id),
  ];
}

/** Events, tickets and answers of people who were not there, and meetings with stakeholders who were not. */
export function strangers(rows: SampleRows): string[] {
  const people = new Map(rows.people.map((person) => [person.id, person]));
  const known = new Map(rows.stakeholders.map((stakeholder) => [stakeholder.id, stakeholder]));
  const byPerson = [
    ...rows.productEvents.map(({ personId, accountId, at }) => ({ personId, accountId, at })),
    ...rows.surveyAnswers.map(({ personId, accountId, at }) => ({ personId, accountId, at })),
    ...rows.tickets.map(({ personId, accountId, openedAt }) => ({ personId, accountId, at: openedAt })),
  ].flatMap(({ personId, accountId, at }) => {
    if (!personId) return [];
    const person = people.get(personId);
    const there = person?.accountId === accountId && (person.invitedAt ?? '9999') < at;
    return there ? [] : [`${personId} at ${at}`];
  });
  const atTouches = rows.touches.flatMap((touch) => [
    ...touch.invited
      .filter((id) => {
        const one = known.get(id);
        return one?.accountId !== touch.accountId || one.since > touch.at;
      })
      .map((id) => `${touch.id} invited ${id}`),
    ...touch.attended
      .filter((id) => !touch.invited.includes(id))
      .map((id) => `${touch.id} saw ${id} uninvited`),
  ]);
  return [...byPerson, ...atTouches];
}
