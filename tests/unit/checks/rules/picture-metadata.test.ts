import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Picture } from '#lib/content/load/read-pictures.ts';
import { hasErrors, loadSite } from '#lib/site.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { fillContent } from '#tools/copies/fill-content.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { homeWith, textOf } from '../issues.ts';

test('a picture that carries more than what it shows is reported where it is shown', () => {
  expect(siteWith('picture-metadata').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Choose the picture anew in the editor and save the page: that takes all of it out, and what the picture shows stays the same.",
        "inEditor": {
          "fix": "Choose the picture anew in its "Figure", and save: that takes all of it out.",
          "message": "The picture "/images/home/taken.jpg" carries more than what it shows, such as where it was taken: a place; a time.",
        },
        "line": 13,
        "message": "The picture "public/images/home/taken.jpg" carries more than what it shows, and readers would get it: a place; a time.",
        "rule": "picture-metadata",
        "severity": "error",
      },
    ]
  `);
});

const SRC = '/images/home/room.jpg';
const figure = (src = SRC) => `<Figure src="${src}" alt="A quiet room" />`;
const room: Picture = { src: SRC, width: 1200, height: 800, bytes: 200_000 };
const toldWith = (picture: Picture) =>
  siteWith(homeWith(figure(picture.src)), [picture]).issues.map(({ rule, message }) => `${rule}: ${message}`);

test('a picture that is of another kind than its name says is reported', () => {
  expect(toldWith({ ...room, metadata: null })).toEqual([
    'picture-metadata: The picture "public/images/home/room.jpg" is no JPEG, PNG or WebP picture, whatever its name says.',
  ]);
});

test('a picture that carries nothing else is fine', () => {
  expect(toldWith(room)).toEqual([]);
});

test('what a draft shows is told, and stops no one', () => {
  const draft = `${textOf('articles/story.mdx').replace('updated:', 'draft: true\nupdated:')}\n${figure()}\n`;
  const site = siteWith({ 'articles/idea.mdx': draft }, [{ ...room, metadata: ['a place'] }]);
  expect(site.issues.map(({ rule, file }) => `${file} ${rule}`)).toEqual([
    'articles/idea.mdx picture-metadata',
  ]);
  expect(hasErrors(site)).toBe(false);
});

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'metadata-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('the place of a photograph on the disk is found, and a picture that was saved without it is fine', async () => {
  fillContent(join(root, 'content'), [
    ...validFiles().filter(({ file }) => file !== 'pages/home.mdx'),
    { file: 'pages/home.mdx', text: homeWith(figure())['pages/home.mdx'] ?? '' },
  ]);
  const path = join(root, `public${SRC}`);
  mkdirSync(dirname(path), { recursive: true });
  const taken = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#357' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 46/1 0/1' } })
    .jpeg()
    .toBuffer();
  await sharp(taken).keepExif().toFile(path);
  const found = () => loadSite(join(root, 'content')).issues.map(({ rule }) => rule);
  expect(found()).toEqual(['picture-metadata']);
  await sharp(taken).rotate().toFile(path);
  expect(found()).toEqual([]);
});
