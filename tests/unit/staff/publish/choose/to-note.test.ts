import { expect, test } from 'vitest';
import { toNote } from '#staff/publish/choose/to-note.ts';
import { LONGEST_NOTE, readNote } from '#staff/publish/read-note.ts';

const item = (title: string, state = 'Changed') => ({ title, state }) as Parameters<typeof toNote>[0][number];

test('a note begins with what changed, in the order of the list', () => {
  expect(toNote([item('Fees')])).toBe('Changed: “Fees”');
  expect(toNote([item('Fees'), item('Nights', 'New'), item('About')])).toBe(
    'Changed: “Fees” and “About”. New: “Nights”',
  );
});

test('many titles are counted', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F'];
  expect(toNote(names.slice(0, 5).map((name) => item(name)))).toBe('Changed: “A”, “B”, “C”, “D” and “E”');
  expect(toNote(names.map((name) => item(name)))).toBe('Changed: “A”, “B”, “C”, “D” and 2 more');
});

test.each([
  [' New  hours\n and fees ', 'New hours and fees'],
  ['\u0000\u0007', ''],
  [undefined, ''],
  [['a', 'b'], ''],
  ['x'.repeat(999), 'x'.repeat(LONGEST_NOTE)],
  [`${'x'.repeat(LONGEST_NOTE - 1)}😀`, `${'x'.repeat(LONGEST_NOTE - 1)}\uFFFD`],
  ['half of a letter \uD83D', 'half of a letter \uFFFD'],
])('of %j the one line %j is kept', (given, kept) => {
  expect(readNote(given)).toBe(kept);
});
