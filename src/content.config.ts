import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { catalogLoader } from './catalog/loader.ts';
import type { CompletionDefinition, Course, Journey, Module, Path, Quiz } from './domain/content.ts';

/** The collections. Their fields are explained in docs/authoring.md and checked in src/catalog/schema. */
export const collections = {
  paths: defineCollection({ loader: catalogLoader('paths'), schema: z.custom<Path>() }),
  courses: defineCollection({ loader: catalogLoader('courses'), schema: z.custom<Course>() }),
  modules: defineCollection({ loader: catalogLoader('modules'), schema: z.custom<Module>() }),
  quizzes: defineCollection({ loader: catalogLoader('quizzes'), schema: z.custom<Quiz>() }),
  journeys: defineCollection({ loader: catalogLoader('journeys'), schema: z.custom<Journey>() }),
  definitions: defineCollection({
    loader: catalogLoader('definitions'),
    schema: z.custom<CompletionDefinition>(),
  }),
};
