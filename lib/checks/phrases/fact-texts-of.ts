import type { z } from 'zod';
import type { Facts } from '../../content/load/facts.ts';
import { type FieldText, textsIn } from '../../content/load/schema-fields.ts';
import { crisisLinesSchema } from '../../content/model/crisis-line.ts';
import {
  navigationSchema,
  noticesSchema,
  practiceSchema,
  referenceSchema,
} from '../../content/model/facts-schema.ts';
import { KINDS } from '../../content/model/kinds.ts';
import { fileOf, sourceFileOf } from '../../content/model/paths.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';

/** A text of a data file, and where it stands there. */
export type FactText = FieldText & { file: string };

/** Every text of the data files that readers may see or follow. The sources are not among them: they are as others print them. */
export const factTextsOf = memoizeByObject(
  ({ practice, people, crisisLines, notices, navigation }: Facts): FactText[] => [
    ...textsOfFile('practice.yaml', practiceSchema, practice),
    ...Object.entries(people).flatMap(([name, person]) =>
      textsOfFile(fileOf('person', name), KINDS.person.schema, person),
    ),
    ...textsOfFile('crisis-lines.yaml', crisisLinesSchema, crisisLines),
    ...textsOfFile('notices.yaml', noticesSchema, notices),
    ...textsOfFile('navigation.yaml', navigationSchema, navigation),
  ],
);

/** Every text of the sources. */
export const sourceTextsOf = memoizeByObject(({ references }: Facts): FactText[] =>
  references.flatMap((source) => textsOfFile(sourceFileOf(source.id), referenceSchema, source)),
);

function textsOfFile(file: string, schema: z.ZodType, value: unknown): FactText[] {
  return textsIn(schema, value).map((found) => ({ file, ...found }));
}
