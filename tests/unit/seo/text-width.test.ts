import { expect, test } from 'vitest';
import { cutAt, pixelWidthOf, RESULT_LINES } from '#lib/seo/text-width.ts';

const LARGE = { size: 20 };

// Sums of the advance widths in the font's own table.
test.each([
  ['', 0],
  ['i', 4.44],
  ['W', 18.88],
  ['Illinois', 55.58],
  ['Therapy in Miami, Florida', 225.62],
  ['“quoted” — and … more', 215.65],
])('"%s" is %f pixels wide', (text, width) => {
  expect(pixelWidthOf(text, LARGE)).toBeCloseTo(width, 1);
});

test('the width grows with the size of the letters', () => {
  expect(pixelWidthOf('Miami', { size: 40 })).toBeCloseTo(2 * pixelWidthOf('Miami', LARGE), 5);
});

test('an accented letter is as wide as a plain one, however it is written', () => {
  const widths = ['e', 'é', 'é'].map((letter) => pixelWidthOf(letter, LARGE));
  expect(new Set(widths).size).toBe(1);
});

test.each(['漢', '🙂'])('"%s", which the table lacks, counts as a square', (letter) => {
  expect(pixelWidthOf(letter, LARGE)).toBe(20);
});

test('a text that fits is left as it is', () => {
  expect(cutAt('Contact us', 600, LARGE)).toBe('Contact us');
});

test('a text that does not fit is cut after a word', () => {
  expect(cutAt('Therapy for partners, and for couples', 215, LARGE)).toBe('Therapy for partners …');
});

test('what is left of a cut text fits with its dots', () => {
  const text = 'A fairly long title that no one will read to its very end on a phone or elsewhere at night';
  for (let most = 40; most < 800; most += 1) {
    expect(pixelWidthOf(cutAt(text, most, LARGE), LARGE)).toBeLessThanOrEqual(most);
  }
});

test('a first word that does not fit is cut inside', () => {
  expect(cutAt('Donaudampfschifffahrt', 100, LARGE)).toBe('Donaud …');
});

test('a title of sixty letters of a common kind fits, and one of sixty wide ones does not', () => {
  const { title } = RESULT_LINES;
  expect(pixelWidthOf('Betrayal Trauma Therapy for Partners in Miami, Florida', title)).toBeLessThan(
    title.most,
  );
  expect(pixelWidthOf('M'.repeat(60), title)).toBeGreaterThan(title.most);
});
