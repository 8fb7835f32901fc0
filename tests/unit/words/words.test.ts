import { expect, test } from 'vitest';
import { filled } from '#lib/filled.ts';
import { LANGUAGES } from '#lib/languages.ts';
import { answersIn } from '#lib/words/answers.ts';
import { SITE_WORDS, wordsOf } from '#lib/words/words.ts';

/** Every text of a table by its place in it. */
function textsIn(table: object, place = ''): [string, string][] {
  return Object.entries(table).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'string') return [[`${place}${name}`, value]];
    return value === null ? [] : textsIn(value, `${place}${name}.`);
  });
}

const whole = (lang: (typeof LANGUAGES)[number]) => textsIn({ ...wordsOf(lang), answers: answersIn(lang) });
const english = new Map(whole('en-US'));
const others = LANGUAGES.filter((lang) => lang !== SITE_WORDS.lang);

const placeholdersIn = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort();

test('what is filled in stands where its name does, and is itself no place to fill', () => {
  expect(filled('{a} and {b}, {a}', { a: '{b}', b: 2 })).toBe('{b} and 2, {b}');
});

test.each(others)('%s has a place for everything that English has a place for', (lang) => {
  const wrong = whole(lang).filter(
    ([place, text]) =>
      english.has(place) && String(placeholdersIn(text)) !== String(placeholdersIn(english.get(place))),
  );
  expect(wrong).toEqual([]);
});

const hasWords = (text: string) => /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, ''));

test.each(others)('%s says nothing in English', (lang) => {
  const same = whole(lang).filter(([place, text]) => english.get(place) === text && hasWords(text));
  expect(same).toEqual([]);
});

test.each(LANGUAGES)('%s has no text with a space around it that is not meant', (lang) => {
  const spaced = whole(lang)
    .filter(([, text]) => text.trim() !== text)
    .map(([place]) => place);
  expect(spaced).toEqual(['finding.helpFirst', 'crisis.next', 'crisis.orChat', 'crisis.wayOr']);
});
