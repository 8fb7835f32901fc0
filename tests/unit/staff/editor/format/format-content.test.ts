import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatContent } from '#staff/editor/format/format-content.ts';
import { loadFormat } from '#staff/editor/format/load-format.ts';
import { homeWith } from '../../../checks/issues.ts';

const ROOT = join(import.meta.dirname, '../../../../..');
const HOME = 'pages/home.mdx';
const format = await loadFormat(ROOT);
const folder = mkdtempSync(join(tmpdir(), 'formatted-'));

beforeAll(() =>
  cpSync(join(ROOT, 'tests/fixtures/valid-site'), join(folder, 'content'), { recursive: true }),
);
afterAll(() => rmSync(folder, { recursive: true }));

/** What becomes of the front page with some words. */
function homeAfter(words: string) {
  writeFileSync(join(folder, 'content', HOME), homeWith(words)[HOME] ?? '');
  return formatContent(folder, format).find(({ path }) => path === `content/${HOME}`);
}

// Each says the same in the form of the editor, and only how it was typed tells that something is wrong.
test.each(['---', '--', '-----'])('what the checks tell of words above "%s" is not silenced', (hyphens) => {
  expect(homeAfter(`One day\n${hyphens}\n\nIt was so.`)).toEqual({
    path: `content/${HOME}`,
    kind: 'refused',
    told: expect.stringMatching(
      /^content\/pages\/home\.mdx was left as it is\. .*\n {2}Line 13: .*"One day".*\n {2}Fix: /,
    ),
  });
});

test('what no check tells of is formatted', () => {
  expect(homeAfter('* One\n* Two\n\n\n\nThat   is it.')).toMatchObject({
    kind: 'changed',
    text: expect.stringContaining('* One\n* Two\n\nThat'),
  });
});

test('what is told of a file before and after keeps nothing from being formatted', () => {
  expect(homeAfter('They recieve it.\n\n\n\nThat is it.')).toMatchObject({ kind: 'changed' });
});
