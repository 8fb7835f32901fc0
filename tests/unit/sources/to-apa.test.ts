import { expect, test } from 'vitest';
import type { Reference } from '#lib/content/model/facts-schema.ts';
import { toApa } from '#lib/sources/to-apa.ts';

const article = (fields: Partial<Reference> = {}): Reference => ({
  id: 'one',
  type: 'article-journal',
  title: 'An example of a source',
  author: [{ family: 'Example', given: 'Ada B.' }],
  issued: '2020',
  found: [],
  alsoFound: [],
  'container-title': 'Journal of Examples',
  volume: '1',
  issue: '2',
  page: '3-4',
  DOI: '10.1000/example.2020',
  verified: null,
  ...fields,
});

const entryOf = (reference: Reference) =>
  toApa([reference])[0]
    ?.entry.map(({ text, italic }) => (italic ? `*${text}*` : text))
    .join('');

test('an article of a journal is written as APA asks', () => {
  expect(entryOf(article())).toBe(
    'Example, A. B. (2020). An example of a source. *Journal of Examples*, *1*(2), 3–4.',
  );
});

test('a day of publication is told as far as it is known', () => {
  const page = article({ type: 'webpage', issued: '2020-05-03' });
  expect(entryOf(page)).toContain('(2020, May 3)');
  expect(entryOf({ ...page, issued: '2020-05' })).toContain('(2020, May)');
});

test('a book is written as APA asks', () => {
  const book = article({
    type: 'book',
    publisher: 'Example Press',
    'container-title': undefined,
    volume: undefined,
    issue: undefined,
    page: undefined,
    DOI: undefined,
    ISBN: '9780000000002',
  });
  expect(entryOf(book)).toBe('Example, A. B. (2020). *An example of a source*. Example Press.');
  expect(toApa([book])[0]).toMatchObject({ url: null, isbn: '9780000000002' });
});

test('in a sentence three or more authors are shortened', () => {
  const author = ['Abel', 'Bell', 'Cobb'].map((family) => ({ family, given: 'A.' }));
  expect(toApa([article({ author })])[0]?.inText).toBe('(Abel et al., 2020)');
});

test('two works of the same author and year are told apart, in sentences and in the list alike', () => {
  const twins = toApa([article(), article({ id: 'two', title: 'Another example' })]);
  const letters = twins.map(({ entry, inText }) => [
    /2020[ab]/.exec(entry.map(({ text }) => text).join(''))?.[0],
    inText,
  ]);
  expect(letters).toEqual([
    ['2020a', '(Example, 2020a)'],
    ['2020b', '(Example, 2020b)'],
  ]);
});

test('the list is in the order of names, whatever the order of the file', () => {
  const other = article({ id: 'two', author: [{ family: 'Abel' }] });
  expect(toApa([article(), other]).map(({ id }) => id)).toEqual(['two', 'one']);
});

test('a DOI becomes the address it resolves at', () => {
  expect(toApa([article()])[0]?.url).toBe('https://doi.org/10.1000/example.2020');
});

test('a source without a DOI keeps its own address', () => {
  expect(toApa([article({ DOI: undefined, URL: 'https://example.org/' })])[0]?.url).toBe(
    'https://example.org/',
  );
});

test('letters of other languages stay as they are', () => {
  expect(toApa([article({ author: [{ family: 'Bőthe', given: 'Beáta' }] })])[0]?.inText).toBe(
    '(Bőthe, 2020)',
  );
});

test('no sources give no list', () => {
  expect(toApa([])).toEqual([]);
});
