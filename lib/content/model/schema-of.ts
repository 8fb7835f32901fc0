import { z } from 'zod';
import { answersSchema } from './answers.ts';
import { crisisLinesSchema } from './crisis-line.ts';
import type { DataFile } from './data-files.ts';
import {
  crisisSearchesSchema,
  navigationSchema,
  noticesSchema,
  practiceSchema,
  redirectsSchema,
  referenceSchema,
  statementsSchema,
} from './facts-schema.ts';
import { KINDS } from './kinds.ts';
import { kindAndSlugOf, sourceFileOf } from './paths.ts';
import { translationsSchema } from './translations.ts';

// The file of a list holds it below one key, as the editor writes it.
const listOf = (key: string, schema: z.ZodArray) => z.strictObject({ [key]: schema.default([]) });

const DATA: Record<DataFile, z.ZodType> = {
  'practice.yaml': practiceSchema,
  'crisis-lines.yaml': listOf('lines', crisisLinesSchema),
  'crisis-searches.yaml': crisisSearchesSchema,
  'notices.yaml': listOf('notices', noticesSchema),
  'statements.yaml': listOf('statements', statementsSchema),
  'redirects.yaml': listOf('redirects', redirectsSchema),
  'navigation.yaml': navigationSchema,
  'answers.yaml': listOf('answers', answersSchema),
  'translations.yaml': listOf('languages', translationsSchema),
};

/** What the fields of a file below the content folder are held to; null for a file that has none. */
export function schemaOf(file: string): z.ZodType | null {
  const place = kindAndSlugOf(file);
  if (place) return KINDS[place.kind].schema;
  if (Object.hasOwn(DATA, file)) return DATA[file as DataFile];
  const name =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.yaml$/, '') ?? '';
  return file === sourceFileOf(name) ? referenceSchema : null;
}
