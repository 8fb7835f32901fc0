import { expect, test, vi } from 'vitest';
import { fingerprintsOf } from '#lib/checks/words/fingerprints-of.ts';
import { fiveWordRunsOf } from '#lib/content/reading/five-word-runs.ts';

const runsOf = (text: string) => fiveWordRunsOf(text.split(' '));
const shared = (a: string, b: string) => {
  const prints = fingerprintsOf(runsOf(a));
  return [...fingerprintsOf(runsOf(b))].filter((print) => prints.has(print)).length;
};

test('the fingerprints of a text are a few of its runs', () => {
  const runs = runsOf('we are the first words of a text that goes on and on for a while');
  const prints = fingerprintsOf(runs);
  expect([...prints].filter((print) => !runs.includes(print))).toEqual([]);
  expect(prints.size).toBeLessThan(runs.length / 2);
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

test('other words have nothing in common', () => {
  expect(
    shared('one two three four five six seven eight', 'eins zwei drei vier fünf sechs sieben acht'),
  ).toBe(0);
});

test('a text of one run has that one, and one of none has none', () => {
  expect([...fingerprintsOf(runsOf('one two three four five'))]).toEqual(['one two three four five']);
  expect(fingerprintsOf(runsOf('one two three four')).size).toBe(0);
});

test('what was read before decides nothing', async () => {
  const word = (nth: number) =>
    'swim lift knit fish or bake and the body wants its hands while'.split(' ')[nth % 13];
  const texts = Array.from({ length: 20 }, (_, nth) =>
    runsOf(Array.from({ length: 30 }, (_, at) => word(at * nth + (at % 7))).join(' ')),
  );
  const told = texts.map((runs) => [...fingerprintsOf(runs)]);
  vi.resetModules();
  const { fingerprintsOf: anew } = await import('#lib/checks/words/fingerprints-of.ts');
  const backward = [...texts].reverse().map((runs) => [...anew(runs)]);
  expect(backward.reverse()).toEqual(told);
});
