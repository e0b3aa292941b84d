const FORM = 'application/x-www-form-urlencoded';

/** A form as it came: each name with its values, in order. */
export type Form = ReadonlyMap<string, readonly string[]>;

/** Why a posted body is no form; `status` is what to answer with. */
export class BadForm extends Error {
  readonly status: 400 | 413 | 415;
  constructor(status: 400 | 413 | 415, message: string) {
    super(message);
    this.name = 'BadForm';
    this.status = status;
  }
}

/** Reads a posted form. Throws BadForm for another type of body, one too large, or one that is not UTF-8. */
export async function readForm(request: Request): Promise<Form> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const text = type === undefined || type === FORM ? await readText(request) : null;
  // A form without fields may come without a type.
  if (text === null || (type === undefined && text !== ''))
    throw new BadForm(415, `A form is posted as ${FORM}.`);
  return parsedForm(text);
}

/** The fields of a form that is encoded as browsers do. */
export function parsedForm(encoded: string): Form {
  const form = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(encoded)) {
    const values = form.get(name);
    if (values) values.push(value);
    else form.set(name, [value]);
  }
  return form;
}

/** The one value of a field; empty when it was not sent. */
export function field(form: Form, name: string): string {
  return form.get(name)?.[0] ?? '';
}

async function readText(request: Request): Promise<string> {
  let bytes: ArrayBuffer;
  try {
    bytes = await request.arrayBuffer();
  } catch (error) {
    throw new BadForm(413, error instanceof Error ? error.message : 'The body could not be read.');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadForm(400, 'The body is not UTF-8.');
  }
}
