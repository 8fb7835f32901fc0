import { expect, test } from 'vitest';
import { formsOf } from '#lib/glossary/forms-of.ts';
import type { Term } from '#lib/glossary/glossary.ts';
import { termFinder } from '#lib/glossary/term-finder.ts';

const term = (name: string): Term => ({
  name,
  href: `/words/#${name}`,
  forms: formsOf(name, ''),
  leadsTo: new Set(),
});

const TERMS = ['Trauma', 'Betrayal trauma', 'Shame', 'ACT', 'SA'].map(term);

/** What is found in some texts, one after the other. */
const foundIn = (texts: string[], most = 8) => {
  const find = termFinder(TERMS, most);
  return texts.map((text) => find(text, false).map(({ start, end }) => text.slice(start, end)));
};

test.each<[string, string[][]]>([
  ['Shame keeps quiet. Shame hides.', [['Shame']]],
  ['After betrayal trauma, and trauma before it.', [['betrayal trauma', 'trauma']]],
  ['Act now, or try ACT.', [['ACT']]],
  ['sa SA', [['SA']]],
  ['Traumatic, shameless, non-shame, shame-free.', [[]]],
  ['“Shame on you,” they said.', [[]]],
  ['They said "It is trauma" and felt shame.', [['shame']]],
  ['The word "shame" is old.', [['shame']]],
])('in %s', (text, found) => {
  expect(foundIn([text])).toEqual(found);
});

test('each is found where it first stands, in whichever text that is', () => {
  expect(foundIn(['Some shame.', 'More shame, and trauma.'])).toEqual([['shame'], ['trauma']]);
});

test('what begins within a quotation is passed over until it closes', () => {
  const find = termFinder(TERMS, 8);
  expect(find('shame," they said, in shame', true).map(({ start }) => start)).toEqual([22]);
});

test('there are never more than so many', () => {
  expect(foundIn(['Shame, trauma, SA and ACT.'], 2)).toEqual([['Shame', 'trauma']]);
});

test('where nothing is explained, nothing is found', () => {
  expect(termFinder([], 8)('Shame.', false)).toEqual([]);
});
