import { z } from 'zod';
import { courseSchema, courseTranslation } from './course.ts';
import { definitionSchema, definitionTranslation } from './definition.ts';
import { journeySchema, journeyTranslation } from './journey.ts';
import { moduleSchema, moduleTranslation } from './module.ts';
import { pathSchema, pathTranslation } from './path.ts';
import { quizSchema, quizTranslation } from './quiz.ts';

export const KINDS = ['path', 'course', 'module', 'quiz', 'journey', 'definition'] as const;
export type Kind = (typeof KINDS)[number];

/** The fields of a kind's file in the base language, and in any other. */
export interface Schemas {
  readonly base: z.ZodType;
  readonly translation: z.ZodType;
  /** What to do in place of a field that other kinds have and this one, for a reason, has not. */
  readonly instead?: Readonly<Record<string, string>>;
}

const JOURNEY_INSTEAD = {
  publishAt:
    'Delete it and keep `status: draft` until the day: a journey holds for its accounts, their past included, as soon as it is published live.',
};
const DEFINITION_INSTEAD = {
  publishAt:
    'Write the date in `effective`: published before it, the definition is in force from that day on. Delete `publishAt`.',
};

export const SCHEMAS: Readonly<Record<Kind, Schemas>> = {
  path: { base: pathSchema, translation: pathTranslation },
  course: { base: courseSchema, translation: courseTranslation },
  module: { base: moduleSchema, translation: moduleTranslation },
  quiz: { base: quizSchema, translation: quizTranslation },
  journey: { base: journeySchema, translation: journeyTranslation, instead: JOURNEY_INSTEAD },
  definition: { base: definitionSchema, translation: definitionTranslation, instead: DEFINITION_INSTEAD },
};

/** What the manual says of one place in a front matter. */
export interface ManualEntry {
  readonly description: string | undefined;
  /** Names of the fields that stand there, when it is a mapping. */
  readonly fields: readonly string[];
}

interface JsonSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>> & { readonly kind?: JsonSchema };
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly const?: unknown;
  readonly $ref?: string;
  readonly allOf?: readonly JsonSchema[];
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

const manuals = new Map<z.ZodType, JsonSchema>();

/** Looks up a place (`['options', 0, 'text']`) in a schema's manual; `data` tells which kind of question it is in. */
export function manualAt(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): ManualEntry {
  const manual =
    manuals.get(schema) ??
    (z.toJSONSchema(schema, { unrepresentable: 'any', reused: 'inline' }) as JsonSchema);
  manuals.set(schema, manual);
  let here: JsonSchema | undefined = manual;
  let value = data;
  for (const step of path) {
    here = resolved(typeof step === 'number' ? here?.items : here?.properties?.[String(step)], manual);
    value = isMapping(value) || Array.isArray(value) ? Reflect.get(value, step) : undefined;
    const kind = isMapping(value) ? Reflect.get(value, 'kind') : undefined;
    const branches: readonly JsonSchema[] | undefined = here?.oneOf;
    if (branches !== undefined)
      here = branches.find((branch) => branch.properties?.kind?.const === kind) ?? branches[0];
  }
  return { description: here?.description, fields: Object.keys(here?.properties ?? {}) };
}

/** Criteria stand within criteria: there the manual points to where it says what they are. */
function resolved(place: JsonSchema | undefined, { $defs }: JsonSchema): JsonSchema | undefined {
  const name = /^#\/\$defs\/(.+)$/.exec(place?.$ref ?? '')?.[1];
  return name === undefined ? place : { ...$defs?.[name], ...place };
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
