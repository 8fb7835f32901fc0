import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { inSpanish } from '#tests/in-spanish.ts';
import { issuesOf, theIssueOf } from '../issues.ts';

test('a site with pages in a language says its facts in it', () => {
  expect(siteWith('untranslated-fact').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "translations.yaml",
        "fix": "Add an entry for Spanish: the sentences, the menus, and the emergency numbers.",
        "inEditor": {
          "fix": "Add an entry for Spanish: the sentences, the menus, and the emergency numbers.",
          "message": "The site has pages in Spanish, and "Other languages" has nothing in it.",
        },
        "line": 1,
        "message": "The site has pages in Spanish, and translations.yaml has nothing in it.",
        "rule": "untranslated-fact",
        "severity": "error",
      },
    ]
  `);
});

test('a fact that is known and not said in the language is told', () => {
  const known = changedFile('practice.yaml', 'replyWithin: null', 'replyWithin: within one working day');
  expect(theIssueOf({ ...known, ...inSpanish() })).toMatchObject({
    rule: 'untranslated-fact',
    message: '"replyWithin" in practice.yaml is known, and is not said in Spanish.',
    inEditor: { message: '"Reply within" in "Facts" is known, and is not said in Spanish.' },
  });
  const said = inSpanish('translations.yaml', 'replyWithin: null', 'replyWithin: en un día laborable');
  expect(issuesOf({ ...known, ...said })).toEqual([]);
});

test('every emergency number has words in the language, and no other has', () => {
  expect(theIssueOf(inSpanish('translations.yaml', 'id: domestic-violence', 'id: emergency'))).toMatchObject({
    message: 'The emergency number "A line for some pages" (domestic-violence) has no words in Spanish.',
  });
  const two = siteWith(inSpanish('translations.yaml', 'id: domestic-violence', 'id: other')).issues;
  expect(two.map(({ message }) => message)).toContain('There is no emergency number "other".');
});

test('a site without a page in a language needs none of it', () => {
  expect(issuesOf({})).toEqual([]);
});
