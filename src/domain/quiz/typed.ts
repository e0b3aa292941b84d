/**
 * A typed text as it is compared: NFKC (full and half width alike), case folded, space at the ends dropped
 * and inside reduced to one, without the quotation marks around it and the full stop after it. Hiragana and
 * katakana stay apart: they are spelt differently on purpose.
 */
export function comparable(text: string): string {
  // Upper case first: it takes apart what lower case alone keeps (ß, final sigma).
  const folded = text.normalize('NFKC').toUpperCase().toLowerCase();
  const words = folded.replace(/\s+/gu, ' ').trim();
  return words.replace(AROUND, '') || words;
}

const AROUND = /^["'“”‘’「」『』]+|["'“”‘’「」『』.。]+$/gu;

const MINUS = /[\u2010-\u2015\u2212\u30fc]/gu;
const COMMA_GROUPS = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const POINT_GROUPS = /^[1-9]\d{0,2}(\.\d{3})+,\d+$|^[1-9]\d{0,2}(\.\d{3}){2,}$/;
const SPACE_GROUPS = /^[1-9]\d{0,2}( \d{3})+([.,]\d+)?$/;
const PLAIN = /^(\d+[.,]?\d*|[.,]\d+)$/;

/**
 * The number someone typed, or null where it is none. Full-width digits and signs count as theirs. Thousands
 * may be set apart by commas, points or spaces, the decimals by a point or a comma:
 *
 * - `1,234.5` `1.234,5` `1 234,5` are all 1234.5;
 * - one comma before exactly three digits sets thousands apart (`1,234` is 1234, but `0,123` is 0.123), any
 *   other single comma is a decimal one (`3,6` is 3.6);
 * - a single point is always a decimal one (`1.234` is 1.234).
 *
 * A percent sign or 円 after it, or a yen sign before it, is left aside; any other unit, and an exponent, makes it
 * no number: 99千円 could mean 99 or 99,000.
 */
export function parseNumber(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(MINUS, '-').replace(/\s+/gu, ' ').trim();
  const [, sign = '', rest = ''] = /^([+-]?) ?(.*)$/u.exec(text) ?? [];
  const digits = plainDigits(rest.replace(/^¥ ?| ?[%円]$/gu, ''));
  if (digits === null) return null;
  const value = Number(digits);
  return sign === '-' && value !== 0 ? -value : value;
}

function plainDigits(text: string): string | null {
  if (COMMA_GROUPS.test(text)) return text.replaceAll(',', '');
  if (POINT_GROUPS.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (SPACE_GROUPS.test(text)) return text.replaceAll(' ', '').replace(',', '.');
  return PLAIN.test(text) ? text.replace(',', '.') : null;
}

/** Whether `value` is within `tolerance` of `answer`, the edges included (3.7 is within 0.1 of 3.6). */
export function withinTolerance(value: number, answer: number, tolerance: number): boolean {
  const rounding = 4 * Number.EPSILON * Math.max(1, Math.abs(value), Math.abs(answer));
  return Math.abs(value - answer) <= tolerance + rounding;
}
