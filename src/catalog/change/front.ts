import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLSeq } from 'yaml';
import { isMapping } from '../schema/schemas.ts';
import { ChangeRefused } from './refused.ts';

/**
 * Changes in a front matter that touch nothing else in the file: comments, quotes, order and spaces stay as the author
 * wrote them. Each is read again afterwards, and refused if it does not say what it should.
 */

/** Puts an id into a list, after so many others or at its end. @throws {ChangeRefused} where there is no such list */
export function listed(text: string, file: string, field: string, id: string, at: number): string {
  const wanted = (ids: readonly unknown[]) => ids.toSpliced(at, 0, id);
  return withList(text, file, field, wanted, (yaml, list) => {
    const before = at === 0 ? undefined : (list.items[at - 1] ?? list.items.at(-1));
    const after = list.items[at];
    const beside = before ?? after;
    if (beside === undefined) return splice(yaml, startOf(list) + 1, startOf(list) + 1, id);
    if (list.flow === true)
      return before === undefined
        ? splice(yaml, startOf(beside), startOf(beside), `${id}, `)
        : splice(yaml, endOf(before), endOf(before), `, ${id}`);
    const [line, next] = linesOf(beside, yaml);
    const dash = yaml.slice(line, startOf(beside)).replace(/[^\s-]/g, ' ');
    const place = before === undefined ? line : next;
    return splice(yaml, place, place, `${dash}${id}${eolOf(yaml)}`);
  });
}

/** Takes an id off a list. @throws {ChangeRefused} where it does not stand in it */
export function unlisted(text: string, file: string, field: string, id: string): string {
  return withList(
    text,
    file,
    field,
    (ids) => ids.filter((one) => one !== id),
    (yaml, list) => {
      const index = list.items.findIndex((item) => isScalar(item) && item.value === id);
      const item = list.items[index];
      if (item === undefined) throw refused(file, `take \`${id}\` off \`${field}\``);
      const [before, after] = [list.items[index - 1], list.items[index + 1]];
      if (list.flow !== true) return splice(yaml, ...linesOf(item, yaml), '');
      if (after !== undefined) return splice(yaml, startOf(item), startOf(after), '');
      return splice(yaml, before === undefined ? startOf(item) : endOf(before), endOf(item), '');
    },
  );
}

/** Gives a field another value, written in YAML; where there is none it becomes the last. */
export function withField(
  text: string,
  file: string,
  field: string,
  value: unknown,
  written: string,
): string {
  return within(
    text,
    file,
    `set \`${field}: ${written}\``,
    (data) => ({ ...data, [field]: value }),
    (yaml) => {
      const { contents } = parseDocument(yaml);
      const pair = isMap(contents)
        ? contents.items.find(({ key }) => isScalar(key) && key.value === field)
        : undefined;
      if (pair === undefined) return `${yaml}${field}: ${written}${eolOf(yaml)}`;
      const old = pair.value as Node;
      return splice(yaml, startOf(old), endOf(old), written);
    },
  );
}

type Data = Readonly<Record<string, unknown>>;

function withList(
  text: string,
  file: string,
  field: string,
  wanted: (ids: readonly unknown[]) => unknown[],
  change: (yaml: string, list: YAMLSeq<Node>) => string,
): string {
  const after = (data: Data) => ({ ...data, [field]: wanted(data[field] as unknown[]) });
  return within(text, file, `change \`${field}\``, after, (yaml) => {
    const seq = parseDocument(yaml).get(field);
    if (!isSeq(seq)) throw refused(file, `change \`${field}\``);
    return change(yaml, seq as YAMLSeq<Node>);
  });
}

/** Changes the lines between the two `---`, and looks whether they say what they should afterwards. */
function within(
  text: string,
  file: string,
  what: string,
  wanted: (data: Data) => Data,
  change: (yaml: string) => string,
): string {
  const [whole, before = '', yaml = '', end = ''] =
    /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?\n)(---[ \t]*(?:\r?\n|$))/.exec(text) ?? [];
  const data = dataOf(yaml);
  if (whole === undefined || data === null) throw refused(file, what);
  const changed = change(yaml);
  if (JSON.stringify(dataOf(changed)) !== JSON.stringify(wanted(data))) throw refused(file, what);
  return before + changed + end + text.slice(whole.length);
}

function dataOf(yaml: string): Data | null {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return null;
  const data: unknown = document.toJS();
  return isMapping(data) ? data : null;
}

function refused(file: string, what: string): ChangeRefused {
  return new ChangeRefused(
    `Nothing was changed: ${file} is written in a way in which a program cannot ${what}. Do that by hand, or write it plainly and try again.`,
  );
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;
const endOf = (node: Node): number => node.range?.[1] ?? 0;
const eolOf = (yaml: string): string => (yaml.includes('\r\n') ? '\r\n' : '\n');

/** Where the lines of a node begin, and where the line after them does. */
function linesOf(node: Node, yaml: string): [number, number] {
  return [yaml.lastIndexOf('\n', startOf(node) - 1) + 1, yaml.indexOf('\n', endOf(node)) + 1];
}

function splice(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}
