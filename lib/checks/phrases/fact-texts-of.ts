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
import { translationsSchema } from '../../content/model/translations.ts';
import { type Language, SITE_LANGUAGE } from '../../languages.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';

/** A text of a data file, its language, and where it stands there. */
export type FactText = FieldText & { file: string; lang: Language };

/** Every text of the data files that readers may see or follow. The sources are not among them: they are as others print them. */
export const factTextsOf = memoizeByObject(
  ({ practice, people, crisisLines, notices, navigation, translations }: Facts): FactText[] => [
    ...textsOfFile('practice.yaml', practiceSchema, practice),
    ...Object.entries(people).flatMap(([name, person]) =>
      textsOfFile(fileOf('person', name), KINDS.person.schema, person),
    ),
    ...textsOfFile('crisis-lines.yaml', crisisLinesSchema, crisisLines),
    ...textsOfFile('notices.yaml', noticesSchema, notices),
    ...textsOfFile('navigation.yaml', navigationSchema, navigation),
    ...textsOfFile('translations.yaml', translationsSchema, translations).map((found) => ({
      ...found,
      lang: translations[Number(found.path[0])]?.lang ?? SITE_LANGUAGE,
    })),
  ],
);

/** Every text of the sources. */
export const sourceTextsOf = memoizeByObject(({ references }: Facts): FactText[] =>
  references.flatMap((source) => textsOfFile(sourceFileOf(source.id), referenceSchema, source)),
);

function textsOfFile(file: string, schema: z.ZodType, value: unknown): FactText[] {
  return textsIn(schema, value).map((found) => ({ file, lang: SITE_LANGUAGE, ...found }));
}
