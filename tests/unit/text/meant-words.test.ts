import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSite } from '#lib/site.ts';
import { longWordsIn } from '#lib/text/long-words-in.ts';
import { meantWords } from '#lib/text/meant-words.ts';
import { toSearchPattern } from '#lib/text/to-search-pattern.ts';
import { IN_NEED, NOT_IN_NEED } from './searches-in-need.ts';

const { facts } = loadSite(join(import.meta.dirname, '../../../content'));
const { groups, otherWords } = facts.crisisSearches;
const patterns = groups.map(({ searches }) => RegExp(toSearchPattern(searches, otherWords)));

const long = longWordsIn(patterns.join(' '));

const isInNeed = (typed: string) => {
  const meant = meantWords(typed, long);
  return patterns.some((pattern) => pattern.test(meant));
};

test.each(IN_NEED)('%j is a search in need', (typed) => {
  expect(isInNeed(typed)).toBe(true);
});

test.each(NOT_IN_NEED)('%j is a search as any other', (typed) => {
  expect(isInNeed(typed)).toBe(false);
});

/** What one slip makes of a word. One letter stands for all that may come in between, or in place of another. */
function slipsOf(word: string): string[] {
  return Array.from(word, (letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const swapped = before + after.slice(0, 1) + letter + after.slice(1);
    return [before + after, `${before}x${after}`, `${before}x${letter}${after}`, swapped];
  })
    .flat()
    .concat(`${word}x`);
}

test('one slip in a long word changes nothing, unless it makes another word that stands in the list', () => {
  // Each word in the first search that has it: what a slip is taken for has nothing to do with the words around it.
  const searchOf = new Map<string, string>();
  for (const typed of IN_NEED)
    for (const [word] of typed.matchAll(/[a-z]{5,}/g))
      if (long.split(' ').includes(word) && !searchOf.has(word)) searchOf.set(word, typed);
  const missed = [...searchOf].flatMap(([word, typed]) =>
    slipsOf(word)
      .filter((slip) => !otherWords.includes(slip))
      .map((slip) => typed.replace(word, slip))
      .filter((each) => !isInNeed(each)),
  );
  expect(searchOf.size).toBeGreaterThan(20);
  expect(missed).toEqual([]);
});

test.each(['i', 'a', 'me', '7', '!', 'kill', 'x'])(
  '%j, typed a hundred times, is looked for in little',
  (word) => {
    const MOST_LETTERS = 60;
    expect(meantWords(`${word} `.repeat(100), long).length).toBeLessThan(100 * MOST_LETTERS);
  },
);

test('two slips in a word, or one in a short word, are another word', () => {
  for (const typed of ['suixxde', 'xicide', 'kixl myself', 'gxn', 'rapx'])
    expect(isInNeed(typed)).toBe(false);
});

test.each([[[]], [['!!!']], [['—', '/']], [['убить', '']]])(
  '%j: nothing is found in anything',
  (searches) => {
    for (const typed of ['', 'fees', 'kill myself', '!!!', 'убить'])
      expect(meantWords(typed, '')).not.toMatch(RegExp(toSearchPattern(searches, [])));
  },
);

test.each(['(od', 'o?', '[', 'a|', ''])('the other word %j spoils no pattern', (word) => {
  expect(meantWords('she od’d', '')).toMatch(RegExp(toSearchPattern(['od', '!!!'], [word])));
  expect(meantWords('fees', '')).not.toMatch(RegExp(toSearchPattern(['od', '!!!'], [word])));
});

test.each([
  ['kill myself', 'kill my self', false],
  ['kill my-self', 'kill my self', true],
  ['kill my-self', 'kill myself', true],
  ['kill my-self', 'kill my old self', false],
  ['hits me', 'me, he hits', false],
  ['hits me', 'he hits and also me', true],
  ['hits me', 'he hits and also beats me', false],
  ['hits me', 'hits, me', true],
  ['go on', 'go_on', true],
  ["can't go", 'CANT go', true],
  ["can't go", 'can’t go', true],
  ["can't go", 'can go', false],
  ['od', 'she OD’d', true],
  ['od', 'odd', false],
  ['violación', 'VIOLACION', true],
  ['violacion', 'violación', true],
  ['kill/hurt myself', 'hurt myself', true],
  ['kill/hurt myself', 'kill hurt', false],
  ['kill myself', 'kill mys', true],
  ['kill myself', 'kill my', false],
  ['kill myself', 'kill mys now', false],
  ['kill myself', 'kill mystery novels', false],
  ['suicide', 'suic', false],
  ['tired of life', 'tired of lifting', false],
  ["can't-do-it", 'I cant do it', true],
  ["can't-do-it", 'I can’t doit', true],
  ["can't-do-it", 'I can not do it', false],
  ['stalking me', 'he is stakling me', true],
  ['stalking me', 'he is talking to me', false],
  ['talking me', 'he is talking to me', true],
  ['cutting', 'i keep cutting', true],
  ['cutting', 'cutting back on porn', false],
  ['cutting', 'cutting my back', true],
  ['cutting', 'cutting back, then cutting again', true],
  ['i cut/cutting', 'I was cutting, back then', false],
  ['hits me', '', false],
  ['hits me', '(hits|.*', false],
  ['hits me', '\\ $& [ hits me ] (', true],
])('%j: %j is found: %s', (search, typed, found) => {
  const pattern = RegExp(toSearchPattern([search], ['talking', 'cutting back']));
  expect(pattern.test(meantWords(typed, longWordsIn(pattern.source)))).toBe(found);
});
