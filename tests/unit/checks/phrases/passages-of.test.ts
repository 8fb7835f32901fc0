import { expect, test } from 'vitest';
import { z } from 'zod';
import { passagesOf } from '#lib/checks/phrases/passages-of.ts';
import { COMPONENTS, type ComponentSpec } from '#lib/content/components/registry.ts';
import { writtenOf } from '#lib/content/load/schema-fields.ts';
import { crisisLinesSchema } from '#lib/content/model/crisis-line.ts';
import {
  navigationSchema,
  noticesSchema,
  practiceSchema,
  referenceSchema,
} from '#lib/content/model/facts-schema.ts';
import { KINDS } from '#lib/content/model/kinds.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, textOf } from '../issues.ts';

function passagesOfHome(change: Record<string, string>) {
  const home = siteWith(change).pages.find(({ path }) => path === '/');
  return home ? passagesOf(home) : [];
}

test('the words of a page stand in its fields, its text, its components and its answers', () => {
  const text = textOf('pages/home.mdx').replace(
    'updated: 2026-11-22',
    'updated: 2026-11-22\nfaq:\n  - question: What is it?\n    answer: A small site.',
  );
  const words = '<Callout title="For tests">\nIt is small.\n</Callout>\n\n<Questions />';
  const found = passagesOfHome({ 'pages/home.mdx': `${text}\n${words}\n` });
  expect(found.map((passage) => `${passage.isHeading ? '# ' : ''}${passage.text}`)).toEqual([
    '# Harbor Practice',
    '# A quiet harbor',
    'The first page of a small site that exists only for the tests of this project.',
    '# Home',
    '# What is it?',
    'Read about the main thing or something smaller.',
    'It is small.',
    '# For tests',
    'A small site.',
  ]);
});

test('a passage of the text knows the very place of its words, one of a field only its line', () => {
  const found = passagesOfHome(homeWith('One line.\nAnother line.'));
  const body = found.find(({ text }) => text.startsWith('One'));
  expect(body?.isExact).toBe(true);
  expect(body?.placeOf('Another')).toEqual({ line: 14, column: 1 });
  expect(body?.placeOf(/(?<=Another )line/)).toEqual({ line: 14, column: 9 });
  const title = found.find(({ text }) => text === 'Harbor Practice');
  expect(title?.isExact).toBe(false);
  expect(title?.placeOf('Practice')).toEqual({ line: 2, column: 1 });
});

// A slug, an address, a number and a choice do not take this; what is shown to readers does.
const SENTENCE = 'Words for readers → with 1 sign → or two → and an end that asks?';

function textsOf(name: string, schema: z.ZodType): [name: string, schema: z.ZodType][] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, each]) =>
      textsOf(`${name} ${key}`, each as z.ZodType),
    );
  if (schema instanceof z.ZodArray) return textsOf(name, schema.element as z.ZodType);
  if (schema instanceof z.ZodPipe) return textsOf(name, schema.out as z.ZodType);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return textsOf(name, schema.unwrap() as z.ZodType);
  return schema.safeParse(SENTENCE.slice(0, 40)).success || schema.safeParse(SENTENCE).success
    ? [[name, schema]]
    : [];
}

const SCHEMAS: Record<string, z.ZodType> = {
  ...Object.fromEntries(Object.entries(KINDS).map(([kind, { schema }]) => [kind, schema])),
  ...Object.fromEntries(
    Object.entries<ComponentSpec>(COMPONENTS).map(([name, { attributes }]) => [name, attributes]),
  ),
  practice: practiceSchema,
  line: crisisLinesSchema,
  notice: noticesSchema,
  navigation: navigationSchema,
  source: referenceSchema,
};

// An address, a number, and what no reader sees.
const NOT_FOR_READERS = /askAuthor|outline|URL|ISBN|leaveTo|photo|chat|source source|Figure src/;

test('every text for readers says that it holds words, so that no rule about words passes it over', () => {
  const texts = Object.entries(SCHEMAS).flatMap(([name, schema]) => textsOf(name, schema));
  expect(texts.length).toBeGreaterThan(60);
  const unsaid = texts.filter(([, schema]) => writtenOf(schema) === undefined).map(([name]) => name);
  expect(unsaid.filter((name) => !NOT_FOR_READERS.test(name))).toEqual([]);
});
