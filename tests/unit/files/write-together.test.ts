import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeTogether } from '#lib/files/write-together.ts';
import { contentFolder } from '#tests/content-folder.ts';

test('texts take the place of files, and others go', () => {
  const folder = contentFolder({ a: 'old', b: 'gone' });
  writeTogether({
    texts: new Map([
      [join(folder, 'a'), 'new'],
      [join(folder, 'c'), 'more'],
    ]),
    removed: [join(folder, 'b')],
  });
  expect(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])).toEqual([
    ['a', 'new'],
    ['c', 'more'],
  ]);
});

test.each([
  [
    'a text cannot be written',
    (folder: string) => ({
      texts: new Map([
        [join(folder, 'a'), 'new'],
        [join(folder, 'none/c'), 'x'],
      ]),
      removed: [],
    }),
  ],
  [
    'a folder cannot be renamed',
    (folder: string) => ({
      texts: new Map([
        [join(folder, 'a'), 'new'],
        [join(folder, 'c'), 'more'],
      ]),
      removed: [join(folder, 'b')],
      folder: { from: join(folder, 'none'), to: join(folder, 'some') },
    }),
  ],
])('where %s, everything is as it was', (_, writing) => {
  const folder = contentFolder({ a: 'old', b: 'stays' });
  expect(() => writeTogether(writing(folder))).toThrow('ENOENT');
  expect(readdirSync(folder)).toEqual(['a', 'b']);
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old');
  expect(existsSync(join(folder, 'c'))).toBe(false);
});

test('a file keeps its rights, and a link leads to what is written', () => {
  const folder = contentFolder({ 'here/a': 'old' });
  chmodSync(join(folder, 'here/a'), 0o604);
  symlinkSync('here/a', join(folder, 'link'));
  writeTogether({ texts: new Map([[join(folder, 'link'), 'new']]), removed: [] });
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['here', 'here/a', 'link']);
  expect(readFileSync(join(folder, 'here/a'), 'utf8')).toBe('new');
  expect(statSync(join(folder, 'here/a')).mode & 0o777).toBe(0o604);
});

test('a link and what it leads to are as they were where something fails', () => {
  const folder = contentFolder({ 'here/a': 'old' });
  symlinkSync('here/a', join(folder, 'link'));
  const texts = new Map([
    [join(folder, 'link'), 'new'],
    [join(folder, 'none/c'), 'x'],
  ]);
  expect(() => writeTogether({ texts, removed: [] })).toThrow('ENOENT');
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['here', 'here/a', 'link']);
  expect(readFileSync(join(folder, 'link'), 'utf8')).toBe('old');
  expect(readFileSync(join(folder, 'here/a'), 'utf8')).toBe('old');
});
