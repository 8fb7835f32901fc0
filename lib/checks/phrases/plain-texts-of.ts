import type { z } from 'zod';
import { writtenOf } from '../../content/load/schema-fields.ts';
import type { Position } from '../../issue.ts';
import type { Checked } from '../rule.ts';
import { type FactText, factTextsOf, sourceTextsOf } from './fact-texts-of.ts';
import { passagesOf } from './passages-of.ts';

/** A text that is shown letter by letter. */
export type PlainText = {
  file: string;
  text: string;
  schema?: z.ZodType | undefined;
  /** Where it stands: looked up when it is asked for, because hardly any text has a fault. */
  place: () => Position;
};

/**
 * Every text of the site that is plain words: the fields of pages, the attributes of components, and the data files with the sources. A new
 * field is among them as soon as its schema says that it holds words.
 */
export function plainTextsOf({ pages, facts }: Checked): PlainText[] {
  const inPages = pages.flatMap((page) =>
    passagesOf(page)
      .filter((passage) => passage.in === 'field' || passage.in === 'attribute')
      .map(({ text, schema, placeOf }) => ({ file: page.file, text, schema, place: () => placeOf('') })),
  );
  const inFacts = [...factTextsOf(facts), ...sourceTextsOf(facts)]
    .filter(({ schema }) => writtenOf(schema) === 'words')
    .map(({ file, path, text, schema }: FactText) => ({
      file,
      text,
      schema,
      place: () => facts.locate(file, path),
    }));
  return [...inPages, ...inFacts];
}
