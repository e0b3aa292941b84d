import { onceFor } from './once-for.ts';

/**
 * In UTF-8 as `JSON.stringify` makes it. What stands in a list of it is written once for as long as it is the same object:
 * a process that builds again and again meets thousands of things again of which one is another.
 */
export function inJson(data: object): Uint8Array {
  const fields = Object.entries(data).map(([name, value]) => [
    bytes(`${JSON.stringify(name)}:`),
    ...(Array.isArray(value)
      ? within(
          '[',
          value.map((item) => [written(item)]),
          ']',
        )
      : [written(value)]),
  ]);
  return Buffer.concat(within('{', fields, '}'));
}

const bytes = (text: string): Uint8Array => Buffer.from(text);

const COMMA = bytes(',');

function within(open: string, items: readonly (readonly Uint8Array[])[], close: string): Uint8Array[] {
  const listed = items.flatMap((item, index) => (index === 0 ? item : [COMMA, ...item]));
  return [bytes(open), ...listed, bytes(close)];
}

const object = onceFor((item: object) => bytes(JSON.stringify(item)));

function written(item: unknown): Uint8Array {
  return typeof item === 'object' && item !== null ? object(item) : bytes(JSON.stringify(item));
}
