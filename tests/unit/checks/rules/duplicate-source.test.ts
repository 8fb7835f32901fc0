import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { faultsOf, theFaultOf } from '../faults.ts';

test('two entries with one DOI are reported, whatever its capitals', () => {
  expect(siteWith('duplicate-source').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 5,
        "file": "references.json",
        "fix": "If it is the same work, delete this entry and cite "example-2020"; if not, copy the DOI anew.",
        "line": 25,
        "message": "The DOI "10.1000/EXAMPLE.2020" is also that of "example-2020" in line 2.",
        "rule": "duplicate-source",
        "severity": "error",
      },
    ]
  `);
});

const [source] = siteWith().facts.references;
const withAnother = (...others: object[]) => ({
  'references.json': JSON.stringify([source, ...others.map((other) => ({ ...source, ...other }))]),
});

test('an id that stands twice is reported', () => {
  expect(theFaultOf(withAnother({ DOI: '10.1000/other' })).message).toMatch(
    /^The id "example-2020" is also that of/,
  );
});

test('one book by its old and its new number is one book', () => {
  const [old, young] = [
    { id: 'old', DOI: '10.1000/old', ISBN: '0-306-40615-2' },
    { id: 'young', DOI: '10.1000/young', ISBN: '9780306406157' },
  ];
  expect(theFaultOf(withAnother(old, young)).message).toContain(
    'The ISBN "9780306406157" is also that of "old"',
  );
});

test('a chapter has the ISBN of its book', () => {
  const book = { id: 'book', type: 'book', DOI: '10.1000/book', ISBN: '9780306406157' };
  expect(
    faultsOf(withAnother(book, { ...book, id: 'chapter', type: 'chapter', DOI: '10.1000/chapter' })),
  ).toEqual([]);
});
