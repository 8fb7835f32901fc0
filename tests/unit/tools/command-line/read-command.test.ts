import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { contentFolder } from '#tests/content-folder.ts';
import {
  contentFolderIn,
  nameIn,
  parseCommand,
  pathIn,
  runCommand,
} from '#tools/command-line/read-command.ts';

const USAGE = 'npm run walk -- far --to there';
const FLAGS = { 'dry-run': 'boolean', to: 'string', by: ['foot', 'bus'] } as const;

const read = (...args: string[]) => parseCommand({ usage: USAGE, flags: FLAGS, words: 2 }, args);

afterEach(() => vi.unstubAllEnvs());

test('words and flags are told apart, in any order', () => {
  expect(read('far', '--to', 'there', 'away', '--by=bus', '--dry-run')).toEqual({
    words: ['far', 'away'],
    flags: { to: 'there', 'dry-run': true, by: 'bus' },
  });
  expect(read('--', '--to')).toEqual({ words: ['--to'], flags: {} });
});

test.each([['--help'], ['-h'], ['far', '--to', 'there', '--help']])(
  '%j shows how it is called',
  (...args) => {
    expect(read(...args)).toEqual({ answer: `  ${USAGE}`, isHelp: true });
  },
);

test.each([
  [['--dryrun'], 'There is no --dryrun. Did you mean --dry-run?'],
  [['--dry'], 'There is no --dry. Did you mean --dry-run?'],
  [['--no-dry-run'], 'There is no --no-dry-run.'],
  [['--verbose'], 'There is no --verbose.'],
  [['-x'], 'There is no -x.'],
  [['--constructor'], 'There is no --constructor.'],
  [['--to'], 'After --to comes a word.'],
  [['--to='], 'After --to comes a word.'],
  [['--to', '--dry-run'], 'After --to comes a word.'],
  [['--dry-run=no'], 'Nothing comes after --dry-run: write it by itself.'],
  [['--by', 'train'], '--by cannot be "train". It can be: foot, bus.'],
  [['--by'], 'After --by comes a word.'],
  [['a', 'b', 'c'], '"c" is a word too many.'],
])('%j is answered kindly, with the usage', (args, why) => {
  const answer = `${why}\n\nWrite it like this:\n  ${USAGE}`;
  expect(read(...args)).toEqual({ answer, isHelp: false });
});

test('a command that cannot do without a word says so', () => {
  const needy = { usage: USAGE, words: 2, needs: 'Say from where, and where to.' };
  expect(parseCommand(needy, ['here'])).toMatchObject({ answer: expect.stringContaining(needy.needs) });
  expect(parseCommand(needy, ['here', 'there'])).toEqual({ words: ['here', 'there'], flags: {} });
});

test('what cannot be done is said in its own words, and a mistake of the code with its place', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const [before, argv] = [process.exitCode, process.argv];
  process.argv = [];
  const fail = (error: unknown) =>
    runCommand({ usage: USAGE }, () => {
      throw error;
    });
  try {
    await fail(new Error('The road is closed.'));
    expect(process.exitCode).toBe(1);
    await fail(new TypeError('fetch failed', { cause: new Error('no road') }));
    await expect(fail(new TypeError('x is not a function'))).rejects.toThrow('x is not a function');
    expect(told.mock.calls).toEqual([['The road is closed.'], ['fetch failed']]);
  } finally {
    process.argv = argv;
    process.exitCode = before;
  }
});

test('a path is seen from where it was typed, which npm tells', () => {
  vi.stubEnv('INIT_CWD', '/from/here');
  vi.stubEnv('npm_package_json', join(process.cwd(), 'package.json'));
  expect([pathIn('there'), pathIn('../there'), pathIn('/there')]).toEqual([
    '/from/here/there',
    '/from/there',
    '/there',
  ]);
});

test('what a command of another project started goes by its own folder', () => {
  vi.stubEnv('INIT_CWD', '/from/here');
  vi.stubEnv('npm_package_json', '/from/package.json');
  expect(pathIn('there')).toBe(join(process.cwd(), 'there'));
});

test('a content folder is shown as short as it can be, and must be there', () => {
  vi.stubEnv('INIT_CWD', process.cwd());
  const elsewhere = contentFolder({ 'a.txt': '' });
  expect([undefined, 'content/', 'content/pages', '.', elsewhere].map(contentFolderIn)).toEqual([
    'content',
    'content',
    'content/pages',
    '.',
    elsewhere,
  ]);
  expect(() => contentFolderIn('not-there')).toThrow('There is no folder "not-there".');
});

test.each(['below', '/below/', 'pillars/below.mdx', 'content/pillars/below.mdx', '/articles/below/'])(
  'the page that %s names is called below',
  (word) => {
    expect(nameIn(word)).toBe('below');
  },
);
