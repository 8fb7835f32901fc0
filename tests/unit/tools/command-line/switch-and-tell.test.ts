import { mkdirSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toFinishedFile } from '#build/files/finished-files.ts';
import { writeBuild } from '#build/files/write-build.ts';
import { switchAndTell } from '#tools/command-line/switch-and-tell.ts';

let builds: string;
let said: string[];
beforeEach(() => {
  builds = mkdtempSync(join(tmpdir(), 'builds-'));
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(line));
});
afterEach(() => rmSync(builds, { recursive: true }));

/** A build whose id is one letter again and again. */
function add(letter: string, words: string, form: string | null = null): string {
  const id = letter.repeat(64);
  const files = new Map([['/', toFinishedFile('/', words, 'text/html; charset=utf-8')]]);
  const addresses = { '/': 'text/html; charset=utf-8' };
  mkdirSync(join(builds, id));
  const note = {
    id,
    origin: 'https://example.org',
    form,
    measured: false,
    node: '24.21.0',
    addresses,
    oldAddresses: [],
  };
  writeBuild(join(builds, id), { note, beside: new Map(), files });
  return id;
}

const NOTE = 'The headers changed. Where nginx or Caddy sends the pages, reload it: systemctl reload nginx';

test('only where the headers are others than those of the build before is something said', () => {
  switchAndTell(builds, add('a', 'Words.'));
  switchAndTell(builds, add('b', 'Other words.'));
  expect(said).toEqual([]);
  switchAndTell(builds, add('c', 'Words.', 'https://forms.example.org'));
  expect(said).toEqual([NOTE]);
  // Back again.
  switchAndTell(builds, 'b'.repeat(64));
  expect(said).toEqual([NOTE, NOTE]);
  expect(readlinkSync(join(builds, 'current'))).toBe('b'.repeat(64));
});

test.each(['nginx/types.conf', 'caddy/errors'])('where %s came or went, it is said as well', (name) => {
  switchAndTell(builds, add('a', 'Words.'));
  rmSync(join(builds, add('b', 'Words.'), name));
  switchAndTell(builds, 'b'.repeat(64));
  expect(said).toEqual([NOTE]);
  switchAndTell(builds, 'a'.repeat(64));
  expect(said).toEqual([NOTE, NOTE]);
});

test('where there is no such build, nothing is said of headers, and all stays', () => {
  switchAndTell(builds, add('a', 'Words.'));
  expect(() => switchAndTell(builds, 'd'.repeat(64))).toThrow('There is no whole build in');
  expect([said, readlinkSync(join(builds, 'current'))]).toEqual([[], 'a'.repeat(64)]);
});
