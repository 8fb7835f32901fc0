import { expect, test } from 'vitest';
import { z } from 'zod';
import { choicesOf, fieldAt, fieldsOf } from '#lib/content/load/schema-fields.ts';
import { crisisLinesSchema } from '#lib/content/model/crisis-line.ts';
import {
  personSchema,
  practiceSchema,
  redirectsSchema,
  referenceSchema,
} from '#lib/content/model/facts-schema.ts';
import { pageSchema } from '#lib/content/model/schema.ts';
import { form, saidOf } from './said-of.ts';

test.each([
  ['practice', ['phone'], '(305) 444-0199', 'Phone is not written like +13055551234.'],
  ['practice', ['email'], 'office@return2intimacy', 'Email is not an e-mail address.'],
  ['practice', ['locations', 'postalCode'], '331', 'ZIP code is not a ZIP code such as 33133.'],
  ['practice', ['locations', 'state'], 'Fla.', 'State is not two capital letters of a state, such as FL.'],
  ['practice', ['locations', 'geo', 'longitude'], '200', 'Longitude is more than 180.'],
  ['practice', ['locations', 'geo', 'latitude'], '-91', 'Latitude is less than -90.'],
  [
    'practice',
    ['leaveTo'],
    'weather.gov',
    'Leave to is not a full web address such as https://example.org/.',
  ],
  [
    'practice',
    ['security', 'contact'],
    'us',
    'Contact is neither an e-mail address nor an address that starts with https://.',
  ],
  ['people', ['license', 'number'], 'abc', 'Number has no digits, and the number of a license has some.'],
  ['crisisLines', ['lines', 'call'], '(800) 799 7233', 'Call is not written like 988 or 1-800-799-7233.'],
  [
    'redirects',
    ['redirects', 'from'],
    '/blog/*',
    'From has "*", and there are no patterns here: an entry stands for one address. Write an entry for each old address that someone may still have.',
  ],
  [
    'redirects',
    ['redirects', 'to'],
    'fees/',
    'To does not start with a slash. Write the part of the address that follows the name of the site, such as /old-page/.',
  ],
  ['sources', ['DOI'], 'https://doi.org/10.1/x', 'DOI is not a DOI such as 10.1000/example.2020.'],
  [
    'sources',
    ['issued'],
    'May 2020',
    'Published is not a year, such as 2020, or more of the day: 2020-05 or 2020-05-03.',
  ],
  ['pages', ['description'], 'Too short.', 'Description is shorter than 50 characters (it has 10).'],
  ['pages', ['faq', 'question'], 'How so', 'Question does not end in a question mark.'],
  [
    'pages',
    ['title'],
    { name: 'x'.repeat(71), slug: 'x' },
    'Title is longer than 70 characters (it has 71).',
  ],
  [
    'pages',
    ['title'],
    { name: 'Articles', slug: 'articles' },
    'Address is used by the site itself: choose another one.',
  ],
  [
    'pages',
    ['title'],
    { name: 'Fees', slug: 'Fees' },
    'Address is not made of small letters, digits and hyphens alone.',
  ],
  ['pages', ['order'], 0, 'Order must be at least 1'],
])('%s: %j says of %j what the check says', (name, path, value, said) => {
  expect(saidOf(form(name), path, value)).toBe(said);
});

test.each([
  ['practice', ['phone'], '+13055551234'],
  ['practice', ['phone'], ''],
  ['practice', ['email'], ''],
  ['people', ['license', 'number'], 'MH12345'],
  ['people', ['license', 'number'], ''],
  ['crisisLines', ['lines', 'call'], '988'],
  ['redirects', ['redirects', 'from'], '/Our rooms'],
  ['redirects', ['redirects', 'to'], '/articles/feed.xml'],
  ['pages', ['title'], { name: 'Search', slug: 'search' }],
  ['articles', ['title'], { name: 'Guide', slug: 'guide' }],
  ['pages', ['summary'], ''],
  ['pages', ['order'], null],
  ['pages', ['title'], { name: 'Fees', slug: 'fees' }],
])('%s: %j takes %j', (name, path, value) => {
  expect(saidOf(form(name), path, value)).toBeNull();
});

test('what has to be there may not be empty', () => {
  expect(saidOf(form('practice'), ['name'], '')).toBe('Name must not be empty');
  expect(saidOf(form('pages'), ['description'], '')).toBe('Description must not be empty');
});

test('an old value that does not fit can still be read', () => {
  const phone = form('practice').phone;
  if (phone?.kind !== 'form' || !('parse' in phone)) throw new Error('No field');
  expect((phone.parse as (value: unknown) => unknown)('(305) 444-0199')).toBe('(305) 444-0199');
});

/** The texts of a schema that take not just any words, each by its path: those that are chosen from a list offer nothing else. */
function particularIn(schema: z.ZodType, path: string[] = []): string[][] {
  if (choicesOf(schema)) return [];
  const fields = fieldsOf(schema);
  if (fields.length > 0) {
    return fields.flatMap((name) => particularIn(fieldAt(schema, [name]) as z.ZodType, [...path, name]));
  }
  const item = fieldAt(schema, [0]);
  if (item) return particularIn(item, path);
  const some = [
    '-',
    'a',
    '/a/',
    '988',
    '+13055551234',
    'FL',
    '33133',
    'a@b.org',
    'https://b.org/',
    '10.1000/a',
  ];
  const asked = (schema.meta()?.typed as z.ZodType | undefined) ?? schema;
  const takes = some.filter((text) => asked.safeParse(text).success);
  return takes.length > 0 && !asked.safeParse('-').success ? [path] : [];
}

test.each([
  ['practice', practiceSchema],
  ['people', personSchema],
  ['crisisLines', z.strictObject({ lines: crisisLinesSchema })],
  ['redirects', z.strictObject({ redirects: redirectsSchema })],
  ['sources', referenceSchema],
] as const)('no text of %s that the schema refuses is taken by the form', (name, schema) => {
  const paths = particularIn(schema);
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths)
    expect(saidOf(form(name), path, '-'), path.join('.')).toMatch(/^[A-Z].* (is|has|does) /);
});

test('a menu holds no more pages than the check allows, and a group of it one at least', () => {
  expect(form('navigation').header).toMatchObject({ validation: { length: { max: 5 } } });
  const { footer } = form('navigation');
  const group = footer?.kind === 'array' && footer.element.kind === 'object' ? footer.element.fields : {};
  expect(group.pages).toMatchObject({ validation: { length: { min: 1 } } });
});

test.each(['articles', 'pages', 'pillars'])(
  'the form of %s asks since when readers have the page, says who fills that in, and takes nothing',
  (folder) => {
    expect(form(folder).published).toMatchObject({ kind: 'form', label: 'Published' });
    expect(pageSchema.shape.published.description).toContain('Leave it empty: "Publish" fills it in.');
    const day = (value: string | null) => saidOf(form(folder), ['published'], value);
    expect([day(null), day('2026-11-22')]).toEqual([null, null]);
  },
);
