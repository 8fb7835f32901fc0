import { expect, test, vi } from 'vitest';
import { BENCH, readOptions } from '#bench/options.ts';

test('without a word, everything is measured as it is shown', () => {
  expect(readOptions([])).toEqual({
    parts: ['bytes', 'lighthouse', 'served', 'builds'],
    runs: 5,
    rounds: 5,
    sizes: [100, 300, 1000],
    isTrial: false,
  });
});

test('parts can be repeated, and tried out with less', () => {
  const words = ['--only', 'builds,bytes', '--runs', '1', '--rounds', '2', '--sizes', '10,20', '--try'];
  expect(readOptions(words)).toEqual({
    parts: ['bytes', 'builds'],
    runs: 1,
    rounds: 2,
    sizes: [10, 20],
    isTrial: true,
  });
});

test.each([
  [['--only', 'speed'], 'There is no part "speed". The parts are bytes, lighthouse, served, builds.'],
  [['--runs', '0'], '--runs is "0", which is not a whole number from 1 to 99999.'],
  [['--sizes', '100,many'], '--sizes is "many", which is not a whole number from 1 to 99999.'],
  [['fast'], '"fast" is a word too many.'],
])('%j is refused in plain words, before anything is measured', (words, why) => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`ends with ${code}`);
  });
  expect(() => readOptions(words)).toThrow('ends with 1');
  expect(told.mock.calls).toEqual([[`${why}\n\nWrite it like this:\n  ${BENCH.usage}`]]);
});
