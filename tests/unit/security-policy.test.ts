import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const text = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
);
const tests = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' });

/** The last cell of each row of the table: a command, the step that it runs, and the tests that it names. */
const commands = [...text.matchAll(/`(npm run ([\w:]+)(?: -- ([\w. -]+))?)` +\|$/gm)].map(
  ([, command = '', step = '', names = '']) => ({ command, step, names: names.split(' ').filter(Boolean) }),
);

test('SECURITY.md says for each promise which command shows it', () => {
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  expect(commands).toHaveLength(rows.length - 2);
});

test.each(commands)('"$command" of SECURITY.md runs tests that are there', ({ step, names }) => {
  expect(Object.keys(scripts)).toContain(step);
  // The tests of a project of Vitest stand in a folder of its name, those of Playwright in "browser".
  const folder = /--project (\w+)/.exec(scripts[step] ?? '')?.[1] ?? 'browser';
  const missing = names.filter(
    (name) => !tests.some((file) => file.startsWith(`${folder}/`) && file.endsWith(`/${name}.ts`)),
  );
  expect(missing).toEqual([]);
});
