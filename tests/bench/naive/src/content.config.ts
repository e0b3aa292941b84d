import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const base = '../../../content/courses';
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.mdx$/, '');

export const collections = {
  courses: defineCollection({
    loader: glob({ base, pattern: '*/{en,ja}.mdx', generateId }),
    schema: z.object({ title: z.string(), modules: z.array(z.string()).optional() }),
  }),
  lessons: defineCollection({
    loader: glob({ base, pattern: '*/modules/*/{en,ja}.mdx', generateId }),
    schema: z.object({
      title: z.string(),
      summary: z.string(),
      minutes: z.number().optional(),
      objectives: z
        .array(z.object({ text: z.string(), measure: z.string(), by: z.number().optional() }))
        .optional(),
      materials: z.array(z.string()).optional(),
      prerequisites: z.array(z.string()).optional(),
    }),
  }),
  quizzes: defineCollection({
    loader: glob({ base, pattern: '*/quizzes/*/{en,ja}.mdx', generateId }),
    schema: z.object({ title: z.string() }),
  }),
};
