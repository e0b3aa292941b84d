import { z } from 'zod';
import { BRAND_SCHEMAS } from '../schema/brand.ts';
import { FEATURES_SCHEMAS } from '../schema/features.ts';
import { GLOSSARY_SCHEMAS } from '../schema/glossary.ts';
import { NAMES_SCHEMAS } from '../schema/names.ts';
import { RETIRED_SCHEMAS } from '../schema/retired.ts';
import { KINDS, SCHEMAS } from '../schema/schemas.ts';

/** The files of content that are YAML as a whole, from the root, by the name of their schema. */
export const YAML_FILES: Readonly<Record<string, string>> = {
  retired: 'content/retired.yaml',
  features: 'content/features.yaml',
  glossary: 'content/glossary.yaml',
  names: 'content/names.yaml',
  brand: 'content/brand/brand.yaml',
};

/** Everything that an editor can check and explain, by name: `module`, `module-words` (a translation), `glossary`. */
export function jsonSchemas(): Readonly<Record<string, unknown>> {
  const files = {
    retired: RETIRED_SCHEMAS,
    features: FEATURES_SCHEMAS,
    glossary: GLOSSARY_SCHEMAS,
    names: NAMES_SCHEMAS,
  };
  return Object.fromEntries([
    ...KINDS.flatMap((kind) => [
      [kind, made(SCHEMAS[kind].base, `Front matter of a ${kind}`)],
      [`${kind}-words`, made(SCHEMAS[kind].translation, `Front matter of a translation of a ${kind}`)],
    ]),
    ...Object.entries({ ...files, brand: BRAND_SCHEMAS }).map(([name, { base }]) => [
      name,
      made(base, YAML_FILES[name] ?? name),
    ]),
  ]);
}

/** In the dialect that editors of YAML know best. */
function made(schema: z.ZodType, title: string): unknown {
  const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
  return { title, ...json };
}
