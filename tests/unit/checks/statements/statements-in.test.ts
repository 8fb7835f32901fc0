import { expect, test } from 'vitest';
import { statementsIn } from '#lib/checks/statements/statements-in.ts';
import { HARMLESS, STATEMENTS } from './put-in-by-hand.ts';

const SPEAKER = { names: ['Return 2 Intimacy'], city: 'Miami', state: 'Florida' };
const found = (text: string) => statementsIn(text, SPEAKER).map(({ words }) => words);

test('there are enough of both', () => {
  expect(STATEMENTS.length).toBeGreaterThanOrEqual(40);
  expect(HARMLESS.length).toBeGreaterThanOrEqual(60);
});

test.each(STATEMENTS)('%j says something about the practice', (sentence) => {
  expect(found(sentence)).not.toEqual([]);
});

test.each(HARMLESS)('%j says nothing about the practice', (sentence) => {
  expect(found(sentence)).toEqual([]);
});
