import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { siteWith } from '#tests/fixture-site.ts';
import { issuesOf, textOf, theIssueOf } from '../issues.ts';

test('two files with one DOI are reported, whatever its capitals', () => {
  expect(siteWith('duplicate-source').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "sources/example-2020.yaml",
        "fix": "If it is the same work, delete this source and cite "example-2020-again"; if not, copy the DOI anew.",
        "line": 11,
        "message": "The DOI "10.1000/example.2020" is also that of the source "example-2020-again".",
        "rule": "duplicate-source",
        "severity": "error",
      },
    ]
  `);
});

/** The example under other names, each with its own fields and a DOI like its name. */
function withSources(sources: Record<string, Record<string, string>>): Record<string, string> {
  const { DOI: _doi, ...example } = parse(textOf('sources/example-2020.yaml'));
  return Object.fromEntries(
    Object.entries(sources).map(([id, fields]) => [
      `sources/${id}.yaml`,
      stringify({ ...example, DOI: `10.1000/${id}`, ...fields }),
    ]),
  );
}

test('one book by its old and its new number is one book', () => {
  const books = { old: { ISBN: '0-306-40615-2' }, young: { ISBN: '9780306406157' } };
  expect(theIssueOf(withSources(books)).message).toBe(
    'The ISBN "9780306406157" is also that of the source "old".',
  );
});

test('a chapter has the ISBN of its book', () => {
  const ISBN = '9780306406157';
  expect(issuesOf(withSources({ book: { type: 'book', ISBN }, part: { type: 'chapter', ISBN } }))).toEqual(
    [],
  );
});
