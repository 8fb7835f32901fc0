import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { inSpanish, withPageInSpanish } from '#tests/in-spanish.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

/** The one thing that this rule tells. What else is wrong with such a page is told by other rules. */
const told = (change: Record<string, string>) =>
  siteWith(change).issues.filter(({ rule }) => rule === 'mixed-languages');

test('a page in Spanish stands below no page in English', () => {
  expect(siteWith('mixed-languages').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "field": [
          "parent",
        ],
        "file": "es/mezcla.mdx",
        "fix": "Leave "parent" empty: the page then stands below the first page in Spanish.",
        "inEditor": {
          "fix": "Leave "Parent" empty: the page then stands below the first page in Spanish.",
          "message": "The page is in Spanish, and the page "Main thing" above it is in English.",
        },
        "line": 11,
        "message": "The page is in Spanish, and pillars/top.mdx above it is in English.",
        "rule": "mixed-languages",
        "severity": "error",
      },
    ]
  `);
});

test('where the page above is in Spanish as well, that one is offered', () => {
  expect(told(withPageInSpanish('otra', { parent: 'contact' }))[0]).toMatchObject({
    fix: 'Choose es/contacto.mdx as "parent", which says the same in Spanish.',
    inEditor: { fix: 'Choose the page "Contacto" as "Parent", which says the same in Spanish.' },
  });
});

test('a page in Spanish may stand below one in Spanish, or name none', () => {
  expect(told(withPageInSpanish('otra', { parent: 'contacto' }))).toEqual([]);
  expect(issuesOf(withPageInSpanish('otra', {}))).toEqual([]);
});

test.each(['fr-FR', 'en-US'])('among the pages in Spanish, no page is in %s', (lang) => {
  expect(theIssueOf(withPageInSpanish('otra', { lang }))).toMatchObject({
    rule: 'invalid-field',
    message: `"lang" is "${lang}", which is not one of: es-US.`,
    fix: 'Change it. The language that the page is written in: Spanish (es-US). Pages in other languages have a place of their own.',
    inEditor: { message: `"Language" is "${lang}", which is not one of: es-US.` },
  });
});

test('a link to a page that the reader could read in the same language is advice', () => {
  const change = withPageInSpanish('otra', {}, 'Lea [cómo escribirnos](/contact/) o [lo demás](/top/).');
  const [issue, ...others] = told(change);
  expect(others).toEqual([]);
  expect(issue).toMatchObject({
    severity: 'warning',
    message:
      'The link leads to pages/contact.mdx, which is in English, and es/contacto.mdx says the same in Spanish.',
    fix: 'Let it lead to /es/contacto/, unless the page in English is what it speaks of.',
  });
});

test('a page in English may lead to one in Spanish that says what no page in English does', () => {
  const change = { ...withPageInSpanish('otra', {}), ...homeWith('[In Spanish, another page](/es/otra/).') };
  expect(issuesOf(change)).toEqual([]);
  expect(issuesOf(inSpanish())).toEqual([]);
});
