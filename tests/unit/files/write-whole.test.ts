import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import writeFileAtomic from 'write-file-atomic';
import { writeWhole, writeWholeSync } from '#lib/files/write-whole.ts';
import { loadSite } from '#lib/site.ts';
import { contentFolder } from '#tests/content-folder.ts';
import { validFiles } from '#tools/copies/valid-files.ts';

const WAYS = [
  ['at once', async (path: string, text: string) => writeWholeSync(path, text)],
  ['in its time', (path: string, text: string) => writeWhole(path, text, 0o600)],
] as const;

test.each(WAYS)('a file is made, and takes the place of another one, %s', async (_, write) => {
  const folder = contentFolder({ old: 'old' });
  await write(join(folder, 'old'), 'niño 👩');
  await write(join(folder, 'new'), '');
  expect(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])).toEqual([
    ['new', ''],
    ['old', 'niño 👩'],
  ]);
});

test.each(WAYS)('of a link, what it leads to is written, %s', async (_, write) => {
  const folder = contentFolder({ 'here/a': 'old' });
  symlinkSync('here/a', join(folder, 'link'));
  await write(join(folder, 'link'), 'new');
  expect(readdirSync(folder)).toEqual(['here', 'link']);
  expect(readFileSync(join(folder, 'here/a'), 'utf8')).toBe('new');
});

test('a file keeps its rights, and one that is asked for gets others', async () => {
  const folder = contentFolder({ a: 'old' });
  const path = join(folder, 'a');
  const rightsOf = () => statSync(path).mode & 0o777;
  writeFileSync(path, 'old', { mode: 0o640 });
  const given = rightsOf();
  writeWholeSync(path, 'new');
  expect(rightsOf()).toBe(given);
  await writeWhole(path, 'new', 0o600);
  expect(rightsOf()).toBe(0o600);
});

// A file that may not grow any more answers as a full disk does: it takes a part, and refuses the rest.
test.each([
  ['at once', 'writeWholeSync(path, text)'],
  ['in its time', 'await writeWhole(path, text, 0o600)'],
])('where the whole has no room, the old file stays, and nothing beside it, %s', (_, write) => {
  const folder = contentFolder({ a: 'old' });
  const program = `
    import { writeWhole, writeWholeSync } from '#lib/files/write-whole.ts';
    // It comes with that answer, and would end the process.
    process.on('SIGXFSZ', () => {});
    const [path, text] = [${JSON.stringify(join(folder, 'a'))}, 'x'.repeat(100_000)];
    try { ${write}; } catch ({ code }) { console.log(code); }
  `;
  const command = 'ulimit -f 16; exec "$0" --input-type=module -e "$1"';
  const { stdout } = spawnSync('sh', ['-c', command, process.execPath, program], { encoding: 'utf8' });
  expect(stdout).toBe('EFBIG\n');
  expect(readdirSync(folder)).toEqual(['a']);
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old');
});

test('a file that is being written, or was when the power went, is none of the content', () => {
  const valid = Object.fromEntries(validFiles().map(({ file, text }) => [file, text]));
  const beside = Object.keys(valid).map((file) => [besideNameOf(file), 'A half'] as const);
  expect(beside.map(([file]) => basename(file))).toContainEqual(expect.stringMatching(/^home\.mdx\.\d+$/));
  expect(loadSite(contentFolder({ ...valid, ...Object.fromEntries(beside) })).issues).toEqual([]);
});

/** What the package calls the file beside. */
function besideNameOf(file: string): string {
  const { _getTmpname } = writeFileAtomic as unknown as { _getTmpname(file: string): string };
  return _getTmpname(file);
}
