import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readFiles } from '#lib/content/load/read-files.ts';
import { filledFiles } from '#tests/filled-facts.ts';
import { copyProject } from '#tools/copies/copy-project.ts';
import { fillContent } from '#tools/copies/fill-content.ts';

const ROOT = join(import.meta.dirname, '../..');

const { root: copy, remove } = copyProject(['bench', 'docs', 'staff', 'tests']);
afterAll(remove);

const run = (script: string) =>
  spawnSync(process.execPath, [script], {
    cwd: copy,
    encoding: 'utf8',
    timeout: 300_000,
    env: { ...process.env, SITE_URL: 'https://example.org' },
  });

// What only tests may publish, and by a way that only tests have (tools/sites/draw-invented.ts).
test.each([
  [
    'another practice',
    ['scripts/build.ts'],
    readFiles(join(ROOT, 'tests/fixtures/another-practice/content')),
    [
      'content/people/ingrid-example.yaml:1:1  error  invented-fact\n  "(invented)" is a name that stands in for a real one: Ingrid Sørensen-D’Angelo (invented)',
      'content/people/ingrid-example.yaml:4:3  error  invented-fact\n  "00042" is a license number that stands in for a real one: LMFT 00042',
      'content/people/ingrid-example.yaml:7:3  error  invented-fact\n  "records.example.org" is an address',
      'content/practice.yaml:14:1  error  invented-fact\n  "+12185550142" is a telephone number that stands in for a real one',
      'content/practice.yaml:15:1  error  invented-fact\n  "front-desk@larch-street.example.org" is an e-mail address',
    ],
  ],
  [
    'this practice with made-up facts',
    ['scripts/build.ts', 'scripts/release.ts'],
    filledFiles(readFiles(join(ROOT, 'content'))),
    [
      'error  invented-fact\n  "+13055550100" is a telephone number that stands in for a real one',
      'error  invented-fact\n  "care@example.org" is an e-mail address that stands in for a real one',
      'error  invented-fact\n  "booking.example.com" is an address that stands in for a real one',
      'error  invented-fact\n  "0000" is a license number that stands in for a real one: SW0000',
    ],
  ],
])('%s is refused by %j, with the file and the place of each invention', (_, scripts, files, told) => {
  fillContent(join(copy, 'content'), files);
  for (const script of scripts) {
    const { status, stderr } = run(script);
    expect([script, status]).toEqual([script, 1]);
    for (const each of told) expect(stderr).toContain(each);
    expect(stderr).toContain('Nothing was built: fix the errors above first.');
    expect(readdirSync(join(copy, 'builds'))).toEqual([]);
  }
});
