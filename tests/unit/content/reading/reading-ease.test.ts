import { expect, test } from 'vitest';
import { gradeOf, readingOf } from '#lib/content/reading/reading-ease.ts';
import { pageWith } from '#tools/copies/write-page.ts';

test('the grade is that of the formula', () => {
  // 6 words in 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59.
  expect(gradeOf(['The cat sat on the mat.'])).toBeCloseTo(-1.45, 2);
});

test('longer sentences and longer words ask for more', () => {
  const plain = gradeOf(['We talk.', 'You go home.']);
  expect(gradeOf(['We talk and then you go home again.'])).toBeGreaterThan(plain);
  expect(gradeOf(['Conversation facilitates understanding.'])).toBeGreaterThan(plain);
});

test('no words ask for nothing', () => {
  expect(gradeOf([])).toBe(0);
});

test('a reader goes through the lead, the text and the questions, and not through headings', () => {
  const page = pageWith(
    { lead: ['A lead.'], faq: [{ question: 'Is it?', answer: 'It is. Really.' }] },
    '## A heading\n\nA paragraph. Two.\n\n* An item\n\n<Questions />',
  );
  expect(readingOf(page)).toEqual([
    'A lead.',
    'A paragraph.',
    'Two.',
    'An item',
    'Is it?',
    'It is.',
    'Really.',
  ]);
});
