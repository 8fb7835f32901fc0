import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPublicFiles } from '#build/draw/read-drawn.ts';
import { shownPictures } from '#lib/pictures/shown-pictures.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, textOf } from '../../checks/issues.ts';

const root = mkdtempSync(join(tmpdir(), 'public-'));
afterAll(() => rmSync(root, { recursive: true }));

const FILES = [
  'icon.svg',
  'images/home/room.jpg',
  'images/home/huge.jpg',
  'images/home/returning-line.svg',
  'images/home/room.html',
  'images/top/room.jpg',
  '.DS_Store',
  '.well-known/x.txt',
  'evil.html',
  'evil.js',
];

test('of what lies in the public folder, readers get what the site knows and a page shows', () => {
  for (const file of FILES) {
    mkdirSync(dirname(join(root, 'public', file)), { recursive: true });
    writeFileSync(join(root, 'public', file), file);
  }
  mkdirSync(join(root, 'elsewhere'));
  writeFileSync(join(root, 'elsewhere/secret.jpg'), 'secret');
  symlinkSync(join(root, 'elsewhere'), join(root, 'public/images/below'));
  symlinkSync(join(root, 'elsewhere/secret.jpg'), join(root, 'public/images/home/secret.jpg'));

  const draft = textOf('articles/story.mdx').replace('updated:', 'draft: true\nupdated:');
  const show = (...sources: string[]) =>
    sources.map((src) => `\n<Figure src="${src}" alt="A quiet room" />\n`).join('');
  const { pages, facts } = siteWith({
    ...homeWith(show('/images/home/room.jpg', '/images/home/returning-line.svg', '/images/home/secret.jpg')),
    'articles/idea.mdx': draft + show('/images/top/room.jpg'),
  });
  const secret = { src: '/images/home/secret.jpg', width: 1, height: 1, bytes: 6 };
  const shown = shownPictures(pages, [...facts.pictures, secret]);
  const files = readPublicFiles(join(root, 'public'), shown);
  expect([...files.keys()]).toEqual([
    '/icon.svg',
    '/images/home/returning-line.svg',
    '/images/home/room.jpg',
  ]);
});

test('a site without a public folder has no such files', () => {
  expect(readPublicFiles(join(root, 'nowhere'), [])).toEqual(new Map());
});
