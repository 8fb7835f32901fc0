import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const MOST_BYTES = 150_000;
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const pictures = [...readme.matchAll(/<img src="([^"]+)" width="\d+" alt="([^"]*)">/g)];

test('every picture of the README is there, small, and put into words', () => {
  expect(pictures.length).toBeGreaterThan(0);
  for (const [, src = '', alt] of pictures) {
    expect(existsSync(join(ROOT, src)), src).toBe(true);
    expect(statSync(join(ROOT, src)).size, src).toBeLessThanOrEqual(MOST_BYTES);
    expect(alt).not.toBe('');
  }
});
