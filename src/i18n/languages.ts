import { BASE_LANGUAGE } from '../domain/content.ts';
import type { Messages } from './en/messages.ts';

const modules = import.meta.glob<{ readonly messages: Messages }>('./*/messages.ts', { eager: true });

const byLanguage = new Map<string, Messages>();
for (const [file, module] of Object.entries(modules)) {
  const language = file.split('/')[1];
  if (language !== undefined) byLanguage.set(language, module.messages);
}

/** Codes of the languages the academy speaks, base first. A language is added by adding its folder here. */
export const languages: readonly string[] = [...byLanguage.keys()].sort((a, b) =>
  a === BASE_LANGUAGE ? -1 : b === BASE_LANGUAGE ? 1 : a.localeCompare(b),
);

export function isLanguage(code: string | null | undefined): code is string {
  return typeof code === 'string' && byLanguage.has(code);
}

/** The words of a language; those of the base language where it is not spoken. */
export function messagesFor(language: string): Messages {
  const messages = byLanguage.get(language) ?? byLanguage.get(BASE_LANGUAGE);
  if (messages === undefined) throw new Error(`src/i18n/${BASE_LANGUAGE}/messages.ts is missing`);
  return messages;
}

/** Making a name takes longer than all else in a page's header. */
const names = new Map<string, string>();

/** A language's name as its own readers write it: "English", "日本語". */
export function languageName(code: string): string {
  const name = names.get(code) ?? new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  names.set(code, name);
  return name;
}

/** A language's name in the words of another: "German", "ドイツ語". */
export function languageIn(code: string, speaking: string): string {
  return new Intl.DisplayNames([speaking], { type: 'language' }).of(code) ?? code;
}

interface Wish {
  readonly language: string;
  readonly quality: number;
}

function readWish(part: string): Wish {
  const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return {
    language: range === '*' ? BASE_LANGUAGE : (range.split('-')[0] ?? ''),
    quality: quality === undefined ? 1 : Number.parseFloat(quality) || 0,
  };
}

/** The spoken language that an `Accept-Language` header asks for most; the base language where it asks for none. */
export function negotiate(acceptLanguage: string | null): string {
  const wishes = (acceptLanguage ?? '').slice(0, 1000).split(',').map(readWish);
  const best = wishes
    .filter((wish) => wish.quality > 0 && isLanguage(wish.language))
    .sort((a, b) => b.quality - a.quality)[0];
  return best?.language ?? BASE_LANGUAGE;
}
