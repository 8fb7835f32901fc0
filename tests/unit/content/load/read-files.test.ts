import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFiles } from '#lib/content/load/read-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text = '') {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const namesIn = (dir: string) => readFiles(dir).map(({ file }) => file);

test('files come sorted by their path below the folder', () => {
  for (const file of ['pillars/b.mdx', 'practice.yaml', 'pillars/a.mdx', 'articles/c.mdx']) write(file);
  expect(namesIn(folder)).toEqual(['articles/c.mdx', 'pillars/a.mdx', 'pillars/b.mdx', 'practice.yaml']);
});

test('a byte order mark is removed', () => {
  write('a.mdx', '\uFEFF---\ntitle: A');
  expect(readFiles(folder)).toEqual([{ file: 'a.mdx', text: '---\ntitle: A' }]);
});

test('line ends of Windows become plain ones', () => {
  write('a.mdx', 'one\r\n\r\ntwo\r\n');
  expect(readFiles(folder)[0]?.text).toBe('one\n\ntwo\n');
});

test('letters beyond ASCII are read as UTF-8', () => {
  write('a.mdx', 'Niño — “sí”');
  expect(readFiles(folder)[0]?.text).toBe('Niño — “sí”');
});

test('an empty folder has no files', () => {
  expect(readFiles(folder)).toEqual([]);
});

test('a slash at the end of the folder changes nothing', () => {
  write('pages/home.mdx');
  expect(namesIn(`${folder}/`)).toEqual(['pages/home.mdx']);
});

test('the folder may be given relative to where the program runs', () => {
  write('pages/home.mdx');
  expect(namesIn(`./${relative(process.cwd(), folder)}`)).toEqual(['pages/home.mdx']);
});

test('a folder that does not exist is a mistake of the program', () => {
  expect(() => readFiles(join(folder, 'none'))).toThrow('ENOENT');
});
