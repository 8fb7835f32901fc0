import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFiles } from '#lib/content/load/read-files.ts';
import { contentFolder } from '#tests/content-folder.ts';
import { runScript } from '#tests/run-script.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { textOf } from '../unit/checks/issues.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="160"></svg>';
const FIGURE = '<Figure src="/images/below/line.svg" alt="A line" />';
const BELOW = { 'pillars/below.mdx': `${textOf('pillars/below.mdx')}\n${FIGURE}\n` };

/** The small site on the disk, with a picture of the page `below`. */
function project(changed: Record<string, string> = BELOW) {
  const valid = Object.fromEntries(validFiles().map(({ file, text }) => [file, text]));
  const content = contentFolder({ ...valid, ...changed });
  const pictures = join(content, '../public/images');
  mkdirSync(join(pictures, 'below'), { recursive: true });
  writeFileSync(join(pictures, 'below/line.svg'), SVG);
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = runScript('move.ts', [...args, '--content', content]);
    return { status, stdout: stdout.replaceAll(content, 'content'), stderr };
  };
  return { content, pictures, run };
}

test('a page moves, and each change is told', () => {
  const { content, pictures, run } = project();
  const { status, stdout } = run('below', 'under');
  expect(status).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "content/pillars/below.mdx
      is called content/pillars/under.mdx
    public/images/below
      is called public/images/under
    content/articles/story.mdx:8
      - parent: below
      + parent: under

    content/articles/story.mdx:12
      - It belongs to [the smaller thing](/below/).
      + It belongs to [the smaller thing](/under/).

    content/pages/home.mdx:11
      - …n thing](/top/) or [something smaller](/below/).
      + …n thing](/top/) or [something smaller](/under/).

    content/pillars/below.mdx:16
      - <Figure src="/images/below/line.svg" alt="A line" />
      + <Figure src="/images/under/line.svg" alt="A line" />

    content/pillars/top.mdx:16
      - …e words, and a way to [the page below](/below/#a-section).
      + …e words, and a way to [the page below](/under/#a-section).

    content/redirects.yaml:1
      - redirects: []
      + redirects:
      +   - from: /below/
      +     to: /under/

    Moved. /below/ is /under/ now, and the check finds no error.
    "
  `);
  expect(existsSync(join(content, 'pillars/below.mdx'))).toBe(false);
  expect(readFileSync(join(content, 'pillars/under.mdx'), 'utf8')).toContain('title: The smaller thing');
  expect(readdirSync(pictures)).toEqual(['under']);
  expect(readdirSync(content, { recursive: true }).filter((name) => String(name).includes('/.'))).toEqual([]);
});

test('a trial tells the same and changes nothing', { tags: NIGHTLY }, () => {
  const { content, pictures, run } = project();
  const before = readFiles(content);
  const { stdout } = run('below', 'under', '--dry-run');
  expect(stdout).toContain('Nothing was changed: this was a trial.');
  expect(readFiles(content)).toEqual(before);
  expect(readdirSync(pictures)).toEqual(['below']);
});

test('files keep the line ends that they have', () => {
  const home = textOf('pages/home.mdx').replaceAll('\n', '\r\n');
  const { content, run } = project({ ...BELOW, 'pages/home.mdx': home });
  expect(run('/below/', 'pillars/under.mdx').status).toBe(0);
  expect(readFileSync(join(content, 'pages/home.mdx'), 'utf8')).toBe(home.replaceAll('below', 'under'));
});

test('a page that is not there is refused in kind words, and nothing changes', () => {
  const { content, run } = project();
  const before = readFiles(content);
  const why = 'There is no page or person "belwo". The nearest is "below".';
  expect(run('belwo', 'under')).toMatchObject({ status: 1, stderr: expect.stringContaining(why) });
  expect(readFiles(content)).toEqual(before);
});
