import { expect, test } from 'vitest';
import { perspicuityOf } from '#lib/content/reading/reading-ease.ts';

// 206.835 - 62.3 * syllables / words - words / sentences, counted by hand.
test.each([
  ['one syllable in one word', ['Sí.'], 206.835 - 62.3 - 1],
  ['a diphthong is one', ['Bien.'], 206.835 - 62.3 - 1],
  [
    'two strong vowels are two, and so is a weak one with an accent',
    ['Leo día.'],
    206.835 - (62.3 * 4) / 2 - 2,
  ],
  ['a silent u counts for none', ['Quiere guerra.'], 206.835 - (62.3 * 4) / 2 - 2],
  ['a u that sounds counts', ['Vergüenza.'], 206.835 - 62.3 * 3 - 1],
  ['two sentences', ['Usted no está solo.', 'Llame.'], 206.835 - (62.3 * 9) / 5 - 2.5],
])('%s', (_, sentences, points) => {
  expect(perspicuityOf(sentences)).toBeCloseTo(points, 3);
});

test('long words in long sentences are harder than short ones', () => {
  const hard = [
    'La implementación de procedimientos psicoterapéuticos individualizados requiere una evaluación.',
  ];
  expect(perspicuityOf(hard)).toBeLessThan(20);
  expect(perspicuityOf(['No tiene que decidir hoy.', 'Duerma.', 'Coma algo.'])).toBeGreaterThan(65);
});
