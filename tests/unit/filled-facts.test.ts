import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inventedFact } from '#lib/checks/rules/invented-fact.ts';
import { parseContent, readContent } from '#lib/content/load/load.ts';
import { practiceSchema } from '#lib/content/model/facts-schema.ts';
import { KNOWABLE_FACTS } from '#lib/content/practice/knowable-facts.ts';
import { toSite } from '#lib/site.ts';
import { FILLED_PEOPLE, FILLED_PRACTICE, filledFiles } from '#tests/filled-facts.ts';
import { CHECK_CONTEXT } from '#tests/fixture-site.ts';
import { validFiles } from '#tools/copies/valid-files.ts';

const { files, pictures } = readContent(join(import.meta.dirname, '../../content'));
const SITES = { today: files, small: validFiles() };

test.each(Object.entries(SITES))('every fact of the %s site can be known at once', (_, files) => {
  const content = parseContent(filledFiles(files), pictures);
  expect(content.issues).toEqual([]);
  const unknown = Object.entries(KNOWABLE_FACTS).filter(([, { isKnown }]) => !isKnown(content));
  expect(unknown).toEqual([]);
});

test('no field of the practice that can be unknown is', () => {
  const optional = Object.entries(practiceSchema.shape).filter(
    ([, schema]) => schema.safeParse(null).success || schema.safeParse([]).success,
  );
  expect(
    Object.keys(FILLED_PRACTICE)
      .filter((name) => name !== 'changed')
      .sort(),
  ).toEqual(optional.map(([name]) => name).sort());
});

test('the rule "invented-fact" refuses what is made up for tests', () => {
  const site = toSite(parseContent(filledFiles(validFiles())), CHECK_CONTEXT);
  const refused = inventedFact.check({ ...site, context: CHECK_CONTEXT }).map(({ message }) => message);
  for (const { license } of Object.values(FILLED_PEOPLE)) {
    expect(refused).toContainEqual(expect.stringContaining(String(license?.number.replace(/\D/g, ''))));
  }
  for (const made of ['3055550100', 'care@example.org', '123 Main Street', '1234 Oak Avenue'])
    expect(refused).toContainEqual(expect.stringContaining(made));
});
