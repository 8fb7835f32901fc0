import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadFormat } from '#staff/editor/format/load-format.ts';
import { warnOfLosses } from '#staff/editor/saving/warn-of-losses.ts';
import { textOf } from '../../../checks/issues.ts';

const format = await loadFormat(join(import.meta.dirname, '../../../../..'));
const PATH = 'content/pages/home.mdx';
const page = (words: string) => `${textOf('pages/home.mdx')}\n${words}\n`;
const savedAs = (text: string) => ({
  additions: [{ path: PATH, contents: Buffer.from(text).toString('base64url') }],
  deletions: [],
});

test('what the form does not show is told before the first save, and not before the next', () => {
  const warn = warnOfLosses(format);
  const update = savedAs(page('See  here, and more.'));
  expect(warn(update, { [PATH]: 'a' }, [], () => page('See [](/top/) here.'))).toMatchInlineSnapshot(
    `"Not saved yet: there is something that this form does not show, and it would be lost: “[](/top/)”. Put in anew what is needed of it, or save once more to leave it out."`,
  );
  expect(warn(update, { [PATH]: 'a' }, [], () => page('See [](/top/) here.'))).toBeNull();
});

test('a page that the form keeps whole is saved without a word, its pictures among it', () => {
  const words = '<Figure src="/images/home/room.jpg" alt="A room" />\n\nIt is quiet.';
  const warn = warnOfLosses(format);
  const paths = [PATH, 'public/images/home/room.jpg'];
  expect(warn(savedAs(page('It is.')), { [PATH]: 'a' }, paths, () => `\uFEFF${page(words)}`)).toBeNull();
});

test('a new page, and one that cannot be had, are for the room to judge', () => {
  const warn = warnOfLosses(format);
  expect(warn(savedAs(page('It is.')), { [PATH]: null }, [], () => undefined)).toBeNull();
  expect(warn(savedAs(page('It is.')), { [PATH]: 'a' }, [], () => undefined)).toBeNull();
});
