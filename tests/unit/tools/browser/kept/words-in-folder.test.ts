import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordsInFolder } from '#tools/browser/kept/words-in-folder.ts';

test('words are found however they are written, and only those that are there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'words-'));
  try {
    writeFileSync(join(folder, 'a'), 'so called lamplight');
    writeFileSync(join(folder, 'b'), Buffer.from('.harbor.', 'utf16le'));
    writeFileSync(join(folder, 'c'), Buffer.from('meadow', 'utf16le').swap16());
    expect(wordsInFolder(folder, ['lamplight', 'harbor', 'meadow', 'lantern'])).toEqual({
      lamplight: ['a'],
      harbor: ['b'],
      meadow: ['c'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
