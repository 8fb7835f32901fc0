import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { inSpanish, withPageInSpanish } from '#tests/in-spanish.ts';
import { issuesOf, theIssueOf } from '../issues.ts';

test('a translation of nothing is told with the nearest page', () => {
  expect(siteWith('translation-pair').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "field": [
          "translationOf",
        ],
        "file": "es/nada.mdx",
        "fix": "Choose the page under "translationOf", or leave it empty. The nearest is "story".",
        "inEditor": {
          "fix": "Choose the page under "Translation of", or leave it empty. The nearest is "story".",
          "message": "The page is a translation of "nothing", and there is no such page.",
        },
        "line": 9,
        "message": "The page is a translation of "nothing", and there is no such page.",
        "rule": "translation-pair",
        "severity": "error",
      },
    ]
  `);
});

test('two translations of one page in one language are told in the second', () => {
  expect(theIssueOf(withPageInSpanish('segunda', { translationOf: 'contact' }))).toMatchObject({
    file: 'es/segunda.mdx',
    message:
      'The page and es/contacto.mdx are both translations of pages/contact.mdx into Spanish: no reader could be led to both.',
    inEditor: {
      message:
        'The page and the page "Contacto" are both translations of the page "Contact" into Spanish: no reader could be led to both.',
    },
  });
});

test('a translation is of a page in another language', () => {
  expect(theIssueOf(withPageInSpanish('otra', { translationOf: 'contacto' }))).toMatchObject({
    message: 'The page is a translation of es/contacto.mdx, and both are in Spanish.',
  });
});

test('a translation of a draft waits for it', () => {
  const draft = changedFile('pillars/below.mdx', 'updated:', 'draft: true\nupdated:');
  const found = siteWith({ ...draft, ...withPageInSpanish('otra', { translationOf: 'below' }) }).issues;
  expect(found.find(({ rule }) => rule === 'translation-pair')).toMatchObject({
    message: 'The page is a translation of pillars/below.mdx, which is a draft and not on the site.',
  });
});

test('a page in Spanish may translate none', () => {
  expect(issuesOf(withPageInSpanish('otra', {}))).toEqual([]);
  expect(issuesOf(inSpanish())).toEqual([]);
});
