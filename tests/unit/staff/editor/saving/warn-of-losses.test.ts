import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadFormat } from '#staff/editor/format/load-format.ts';
import { warnOfLosses } from '#staff/editor/saving/warn-of-losses.ts';
import { textOf } from '../../../checks/issues.ts';

const format = await loadFormat(join(import.meta.dirname, '../../../../..'));
const PATH = 'content/pages/home.mdx';
const { signal } = new AbortController();
const page = (words: string) => `${textOf('pages/home.mdx')}\n${words}\n`;
const savedAs = (text: string) => ({
  additions: [{ path: PATH, contents: Buffer.from(text).toString('base64url') }],
  deletions: [],
});

test('what the form does not show is told before the first save, and not before the next', async () => {
  const warn = warnOfLosses(async () => page('See [](/top/) here.'), format);
  const update = savedAs(page('See  here, and more.'));
  expect(await warn(update, { [PATH]: 'a' }, [], signal)).toMatchInlineSnapshot(
    `"Not saved yet: there is something that this form does not show, and it would be lost: “[](/top/)”. Put in anew what is needed of it, or save once more to leave it out."`,
  );
  expect(await warn(update, { [PATH]: 'a' }, [], signal)).toBeNull();
});

test('a page that the form keeps whole is saved without a word, its pictures among it', async () => {
  const words = '<Figure src="/images/home/room.jpg" alt="A room" />\n\nIt is quiet.';
  const warn = warnOfLosses(async () => `\uFEFF${page(words)}`, format);
  const paths = [PATH, 'public/images/home/room.jpg'];
  expect(await warn(savedAs(page('It is.')), { [PATH]: 'a' }, paths, signal)).toBeNull();
});

test('a new page, and one that cannot be had, are for the room to judge', async () => {
  const warn = warnOfLosses(() => Promise.reject(new Error('offline')), format);
  expect(await warn(savedAs(page('It is.')), { [PATH]: null }, [], signal)).toBeNull();
  expect(await warn(savedAs(page('It is.')), { [PATH]: 'a' }, [], signal)).toBeNull();
});
