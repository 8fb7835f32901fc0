import { expect, test } from 'vitest';
import { isToldIn, toSearched } from '#lib/checks/words/is-told-in.ts';

test.each([
  ['43 percent', 'Forty-three percent had thought of it.', true],
  ['43%', 'It was 43 % of them.', true],
  ['43 percent', 'It was 143 percent.', false],
  ['43 percent', 'It was 43.5 percent.', false],
  ['83.5 percent', 'Of those, 83.5% stayed.', true],
  ['therap* takes/lasts N weeks', 'Therapy usually takes about eight weeks.', true],
  ['N weeks', 'You see a change in 8–12 weeks.', true],
  ['N weeks', 'You see a change in 8 to 12 weeks.', true],
  ['N weeks', 'It takes some weeks.', false],
  ['one/two three', 'Two or three of them.', true],
  ['no-one can say', 'No one can really say that.', true],
  ['no-one can say', 'No other one can say that.', false],
  ["can't", 'You CAN’T know.', true],
  ['last first', 'First, and last.', false],
  ['one two', 'One a b c two.', true],
  ['one two', 'One a b c d two.', false],
  ['answered 4,260', 'In all, 4260 answered, and 4,260 students answered 4260.', true],
  ['one ... two', 'One a b c d e f g two.', true],
  ['one … two three', 'One a b c d two e three.', true],
  ['one ... two', 'Two a b one.', false],
  ['', 'Anything.', false],
  ['...', 'Anything.', false],
])('"%s" in "%s": %s', (wording, text, told) => {
  expect(isToldIn(toSearched(text), [wording])).toBe(told);
});

test('one of several wordings is enough, and none is told by words of two sentences', () => {
  expect(isToldIn(toSearched('It is so.'), ['other', 'is so'])).toBe(true);
  expect(isToldIn(toSearched('It is', 'so it goes'), ['is so'])).toBe(false);
  expect(isToldIn(toSearched('It is so.'), [])).toBe(false);
});
