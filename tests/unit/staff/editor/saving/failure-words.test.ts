import { expect, test } from 'vitest';
import { wordsForRefusal, wordsForSilence } from '#staff/editor/saving/failure-words.ts';

test('silence is told by where it comes from', () => {
  expect(wordsForSilence(false)).toBe(
    'You are offline; your words are kept in this browser. Save again when you are back.',
  );
  expect(wordsForSilence(true)).toBe(
    'The staff room does not answer. Your words are kept in this browser. Save again when it is back.',
  );
  expect(wordsForSilence(true, true)).toMatch(
    /^You stopped waiting, and no one knows whether it was saved\./,
  );
});

test('a sentence of the room is said as it is', () => {
  expect(wordsForRefusal(409, 'text/plain; charset=utf-8', 'Not saved: Ada was first.\n')).toBe(
    'Not saved: Ada was first.',
  );
});

test.each([
  [500, 'text/html; charset=utf-8', '<!doctype html><h1>x</h1>', /the staff room failed \(500\)/],
  [500, 'text/plain', 'TypeError: undefined is not a function\n    at x', /the staff room failed \(500\)/],
  [502, 'text/plain', '<html>', /the staff room failed \(502\)/],
  [400, 'application/json', '{"message":"x"}', /the staff room failed \(400\)/],
  [500, null, '', /the staff room failed \(500\)/],
  [413, 'text/html', '<html>', /larger than 20 MB/],
  [409, 'application/json', '{}', /changed elsewhere/],
  [403, 'text/html', '<html>', /does not know you any more/],
  [507, 'text/html', '<html>', /disk of the staff room is full/],
])('%s, %s, %s is told in words of ours', (status, type, body, words) => {
  const sentence = wordsForRefusal(status, type, body);
  expect(sentence).toMatch(words);
  expect(sentence).toContain('Your words are kept in this browser.');
  expect(sentence).not.toMatch(/[<>{}]/);
});
