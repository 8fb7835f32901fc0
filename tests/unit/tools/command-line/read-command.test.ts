import { afterEach, expect, test, vi } from 'vitest';
import { nameIn, readCommand } from '#tools/command-line/read-command.ts';

const USAGE = 'npm run walk -- far --to there';

afterEach(() => vi.restoreAllMocks());

const read = (...args: string[]) => readCommand({ 'dry-run': 'boolean', to: 'string' }, USAGE, args);

/** What a command says before it ends, and how it ends. */
function refusalOf(...args: string[]) {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`ends with ${code}`);
  });
  expect(() => read(...args)).toThrow('ends with 1');
  expect(exit).toHaveBeenCalledOnce();
  return told.mock.calls.join('\n');
}

test('words and flags are told apart, in any order', () => {
  expect(read('far', '--to', 'there', 'away', '--dry-run')).toEqual({
    words: ['far', 'away'],
    flags: { to: 'there', 'dry-run': true },
  });
});

test('a flag that nobody knows is refused with the nearest one, and with an example', () => {
  expect(refusalOf('far', '--dryrun')).toBe(
    `There is no --dryrun. Did you mean --dry-run?\n\nWrite it like this:\n  ${USAGE}`,
  );
});

test.each([[['--to']], [['--to', '--dry-run']]])('%j lacks a word, and an example shows it', (args) => {
  expect(refusalOf(...args)).toBe(`After --to comes a word, such as in: ${USAGE}`);
});

test.each(['below', '/below/', 'pillars/below.mdx', 'content/pillars/below.mdx', '/articles/below/'])(
  'the page that %s names is called below',
  (word) => {
    expect(nameIn(word)).toBe('below');
  },
);
