import { expect, test } from 'vitest';
import { fingerprintsOf, runsOf } from '#lib/checks/words/fingerprints-of.ts';

const words = (text: string) => text.split(' ');
const shared = (a: string, b: string) => {
  const prints = fingerprintsOf(words(a));
  return [...fingerprintsOf(words(b))].filter((print) => prints.has(print)).length;
};

test('the same words give the same numbers', () => {
  const text = 'a b c d e f g h i j k l';
  expect(shared(text, text)).toBe(fingerprintsOf(words(text)).size);
});

test('what was read before changes nothing', () => {
  expect([
    ...fingerprintsOf(words('what was read before it changes nothing of this')),
  ]).toMatchInlineSnapshot(`
    [
      1011586762,
    ]
  `);
});

test('a text has a number for each of its runs, and its fingerprints are among them', () => {
  const text = words('a b c d e f g h i j');
  expect(runsOf(text).size).toBe(6);
  expect([...fingerprintsOf(text)].filter((print) => !runsOf(text).has(print))).toEqual([]);
});

test('eight words in a row are always noticed', () => {
  const run = 'we are the eight words in a row';
  for (let before = 0; before < 12; before++) {
    const own = Array.from({ length: before }, (_, index) => `own${index}`);
    expect(
      shared(`${[...own, run].join(' ')} and more of them`, `quite another start ${run} then another end`),
    ).toBeGreaterThan(0);
  }
});

test('other words give other numbers', () => {
  expect(
    shared('one two three four five six seven eight', 'eins zwei drei vier fünf sechs sieben acht'),
  ).toBe(0);
});

test('fewer words than a run has give none', () => {
  expect(fingerprintsOf(words('one two three four')).size).toBe(0);
});
