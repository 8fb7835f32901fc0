import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseContent } from '#lib/content/load.ts';
import { loadSite, toSite } from '#lib/site.ts';
import { validFiles } from '#tests/fixture-site.ts';

test('a data file that is not there is reported', () => {
  const folder = join(import.meta.dirname, '../../../fixtures/missing-file');
  expect(loadSite(folder).issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "notices.yaml",
        "fix": "Bring it back, for example from the last saved version of the site.",
        "line": 1,
        "message": "The file "notices.yaml" is not in the content folder.",
        "rule": "missing-file",
        "severity": "error",
      },
      {
        "column": 1,
        "file": "practice.yaml",
        "fix": "Bring it back, for example from the last saved version of the site.",
        "line": 1,
        "message": "The file "practice.yaml" is not in the content folder.",
        "rule": "missing-file",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  'practice.yaml',
  'crisis-lines.yaml',
  'crisis-searches.yaml',
  'redirects.yaml',
  'navigation.yaml',
  'notices.yaml',
])('the site needs %s, and its absence is the only thing that is told', (name) => {
  expect(filesMissing(name)).toEqual([`missing-file ${name}`]);
});

test('the site needs a home page', () => {
  expect(filesMissing('pages/home.mdx')).toContain('missing-file pages/home.mdx');
});

test.each(['people/ada.yaml', 'sources/example-2020.yaml'])('the site does not need %s', (name) => {
  expect(filesMissing(name)).toEqual([]);
});

function filesMissing(name: string): string[] {
  const files = validFiles().filter(({ file }) => file !== name);
  return toSite(parseContent(files)).issues.map(({ rule, file }) => `${rule} ${file}`);
}
