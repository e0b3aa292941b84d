import { z } from 'zod';
import { SEGMENTS, TOUCH_MODELS } from '../../domain/account.ts';
import { STAGES } from '../../domain/content.ts';
import { criterion } from './criterion.ts';
import { sentence, slug, structure, translatedWords, wholeNumber, words } from './shared.ts';

const { id, revision, change, status } = structure;

const milestoneWords = {
  title: sentence.describe('What is reached, in a few words.'),
  summary: sentence.describe('What its owner does for it, in a sentence. The customer reads it.'),
  celebrate: sentence
    .optional()
    .describe('Said to the customer when it is reached, in a sentence or two; left out = nothing.'),
};

const segments = (of: string) =>
  z
    .array(z.enum(SEGMENTS))
    .min(1, 'at least one segment, or no `segments` at all')
    .optional()
    .describe(`${of} only for accounts of these segments: ${SEGMENTS.join(', ')}; left out = all.`);

const touchModels = (of: string) =>
  z
    .array(z.enum(TOUCH_MODELS))
    .min(1, 'at least one touch model, or no `touchModels` at all')
    .optional()
    .describe(`${of} only for accounts with these touch models: ${TOUCH_MODELS.join(', ')}; left out = all.`);

const due = wholeNumber.min(0).optional();

const milestone = z.strictObject({
  id: slug.describe(
    'Names it within the journey; lower-case letters, digits and hyphens. It outlives rewordings.',
  ),
  stage: z
    .enum(STAGES)
    .describe(
      `The stage at whose end it stands: ${STAGES.join(', ')}. What stands in \`handoff\` is never shown to the customer.`,
    ),
  ...milestoneWords,
  criterion,
  owner: z.enum(['customer', 'vendor']).describe('Who has to do something for it: `customer` or `vendor`.'),
  from: z
    .enum(['contract', 'kickoff'])
    .optional()
    .describe('What `due` counts from: `contract` (the default) or `kickoff`.'),
  due: z
    .strictObject({
      smb: due.describe('Days for a small account; left out = no date.'),
      'mid-market': due.describe('Days for a mid-market account; left out = no date.'),
      enterprise: due.describe('Days for an enterprise; left out = no date.'),
    })
    .optional()
    .describe(
      'Days after `from` on which it is due, by segment: `{smb: 14, mid-market: 21, enterprise: 30}`; left out = no date.',
    ),
  marks: z
    .enum(['first-value', 'activation'])
    .optional()
    .describe(
      'What reaching it stands for in the measures: `first-value` (time to first value) or `activation` (one of the key actions).',
    ),
  segments: segments('A milestone'),
  touchModels: touchModels('A milestone'),
  internal: z.boolean().optional().describe('`true`: never shown to the customer.'),
});

/** `journeys/<journey>/en.mdx` */
export const journeySchema = z.strictObject({
  id,
  ...words,
  audience: z
    .strictObject({
      plans: z
        .array(slug)
        .optional()
        .describe('Plans of which the account must have one, such as `[premium]`.'),
      industries: z.array(slug).optional().describe('Industries of which the account must be in one.'),
      useCases: z.array(slug).optional().describe('Use cases of which the account must have at least one.'),
    })
    .optional()
    .describe(
      'The accounts it is for by profile: `{plans: [], industries: [], useCases: []}`; left out = all.',
    ),
  revision,
  change,
  status,
  segments: segments('The journey is'),
  touchModels: touchModels('The journey is'),
  milestones: z
    .array(milestone)
    .min(1, 'at least one milestone')
    .describe(
      'What is reached on the way, in order: `[{id, stage, title, summary, criterion, owner, due}]`.',
    ),
});

/** `journeys/<journey>/<language>.mdx` */
export const journeyTranslation = z.strictObject({
  ...translatedWords,
  milestones: z
    .array(
      z.strictObject({ id: slug.describe('Id of the milestone in the base language.'), ...milestoneWords }),
    )
    .describe('The milestones’ words, by id: `[{id, title, summary, celebrate}]`.'),
});
