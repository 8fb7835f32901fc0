import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BENCH, BENCH_INQUIRIES, BENCH_ROOM, BENCH_SITE } from '#bench/options.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { type Command, parseCommand } from '#tools/command-line/read-command.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
);

/** Every command that is a program of ours: its name for npm, and its file. */
const PROGRAMS = Object.entries(scripts).flatMap(([name, line]) => {
  const file = /^node ((?:scripts|bench)\/[\w-]+\.ts)$/.exec(line)?.[1];
  return file ? [{ name, file }] : [];
});

const BY_FILE: Record<string, Command | undefined> = {
  ...Object.fromEntries(Object.entries(COMMANDS).map(([name, command]) => [`scripts/${name}.ts`, command])),
  'bench/run.ts': BENCH,
  'bench/bench-inquiries.ts': BENCH_INQUIRIES,
  'bench/bench-room.ts': BENCH_ROOM,
  'bench/bench-site.ts': BENCH_SITE,
};

const commandOf = (file: string): Command => BY_FILE[file] ?? { usage: `nothing is known of ${file}` };

test('every command has its program, and every program its command', () => {
  expect(PROGRAMS.map(({ file }) => file).sort()).toEqual(Object.keys(BY_FILE).sort());
  expect(readdirSync(join(ROOT, 'scripts')).map((name) => `scripts/${name}`)).toEqual(
    Object.keys(BY_FILE)
      .filter((file) => file.startsWith('scripts/'))
      .sort(),
  );
});

describe.each(PROGRAMS)('$name', ({ name, file }) => {
  const command = commandOf(file);

  test('answers --help with lines to copy', () => {
    const help = parseCommand(command, ['--help']);
    expect(help).toEqual({ answer: `  ${command.usage}`, isHelp: true });
    for (const line of command.usage.split('\n  '))
      expect(line).toMatch(new RegExp(`^npm (run )?${name}\\b`));
  });

  test('shows every flag that it has, and has every flag that it shows', () => {
    const shown = [...command.usage.matchAll(/--([a-z][a-z-]*)/g)].map((match) => match[1]);
    expect([...new Set(shown)].sort()).toEqual(Object.keys(command.flags ?? {}).sort());
  });

  test('answers a flag that it does not know in one line, with the usage', () => {
    const answer = `There is no --colour.\n\nWrite it like this:\n  ${command.usage}`;
    expect(parseCommand(command, ['--colour'])).toEqual({ answer, isHelp: false });
  });

  test('reads its command line by this table', () => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const key = file.slice('scripts/'.length, -'.ts'.length);
    const own = [
      `COMMANDS.${key}`,
      `COMMANDS['${key}']`,
      'readOptions',
      'BENCH_INQUIRIES',
      'BENCH_ROOM',
      'BENCH_SITE',
    ];
    const reads = [...text.matchAll(/\b(?:runCommand|readCommand|readOptions)\(([^,)]*)/g)];
    expect(reads).toHaveLength(1);
    expect(own).toContain(reads[0]?.[1] || 'readOptions');
    expect(text).not.toMatch(/process\.argv|parseArgs/);
  });
});

test.each([[[]], [['below']]])('a move from nowhere, or to nowhere, is asked for the rest: %j', (words) => {
  const answer = expect.stringContaining('Say which page moves, and what it is called then.');
  expect(parseCommand(COMMANDS.move, words)).toEqual({ answer, isHelp: false });
});

/** What is yet to become shorter. */
const LONGER = ['inquiries.ts', 'test.ts'];

test('an entry point reads the command line, calls a room and prints: that fits in 40 lines', () => {
  const long = readdirSync(join(ROOT, 'scripts')).filter(
    (name) => readFileSync(join(ROOT, 'scripts', name), 'utf8').split('\n').length - 1 > 40,
  );
  expect(long.filter((name) => !LONGER.includes(name))).toEqual([]);
});

test.each([
  [['--help'], { status: 0, stdout: `  ${BENCH.usage}\n`, stderr: '' }],
  [
    ['--run', '3'],
    {
      status: 1,
      stdout: '',
      stderr: `There is no --run. Did you mean --runs?\n\nWrite it like this:\n  ${BENCH.usage}\n`,
    },
  ],
])('the whole way, as a process, from anywhere: %j', (words, ends) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bench/run.ts'), ...words], {
    cwd: tmpdir(),
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual(ends);
});
