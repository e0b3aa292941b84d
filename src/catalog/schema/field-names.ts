import { z } from 'zod';
import { FEATURES_SCHEMAS } from './features.ts';
import { GLOSSARY_SCHEMAS } from './glossary.ts';
import { NAMES_SCHEMAS } from './names.ts';
import { RETIRED_SCHEMAS } from './retired.ts';
import { isMapping, SCHEMAS } from './schemas.ts';

let known: ReadonlySet<string> | undefined;

/** The names of all fields that some file of content may have, at whatever depth. */
export function fieldNames(): ReadonlySet<string> {
  known ??= new Set(
    [...Object.values(SCHEMAS), FEATURES_SCHEMAS, GLOSSARY_SCHEMAS, NAMES_SCHEMAS, RETIRED_SCHEMAS].flatMap(
      ({ base, translation }) =>
        [base, translation].flatMap((schema) => namesIn(z.toJSONSchema(schema, { unrepresentable: 'any' }))),
    ),
  );
  return known;
}

function namesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(namesIn);
  if (!isMapping(part)) return [];
  const own = isMapping(part.properties) ? Object.keys(part.properties) : [];
  return [...own, ...Object.values(part).flatMap(namesIn)];
}
