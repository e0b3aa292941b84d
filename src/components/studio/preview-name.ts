import { type Messages, valueName } from '../../i18n/index.ts';
import type { PreviewView } from '../../reports/studio-views.ts';

/** As whom one looks, in words: the account's name or the kind of customer, the role, and how far they are. */
export function previewName({ account, wished }: PreviewView, messages: Messages): string {
  const { plan, industry, useCases } = account;
  const kind = [
    ...(plan === null ? [] : [valueName(messages, 'plan', plan)]),
    ...(industry === null ? [] : [valueName(messages, 'industry', industry)]),
    ...useCases.map((code) => valueName(messages, 'useCase', code)),
  ];
  const who = account.name === '' ? kind : [account.name];
  const said = messages.studio.preview.progressOf[wished.progress];
  return [...who, valueName(messages, 'role', wished.role), said].join(' · ');
}
