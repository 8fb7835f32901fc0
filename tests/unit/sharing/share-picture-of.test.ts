import { expect, test } from 'vitest';
import { sharePictureOf, sharePicturesOf } from '#lib/sharing/share-picture-of.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { pageWith } from '#tools/copies/write-page.ts';

const { practice } = siteWith().facts;
const own = pageWith({ title: 'What is grief?', share: 'full' }, undefined, 'pillars/grief.mdx');

test('the picture of a page names the practice, and neither it nor its address tells the subject', () => {
  const page = pageWith({ title: 'About grief' }, undefined, 'pages/grief.mdx');
  expect(sharePictureOf(page, practice)).toMatchInlineSnapshot(`
    {
      "alt": "Harbor Practice. A private practice.",
      "path": "/share/practice.png",
      "words": {
        "large": "Harbor Practice",
        "small": "A private practice.",
      },
    }
  `);
});

test('an unknown address has the picture of every other', () => {
  expect(sharePictureOf(null, practice)).toEqual(sharePictureOf(pageWith(), practice));
});

test('a page that says "share: full" has its own, with its title', () => {
  expect(sharePictureOf(own, practice)).toMatchInlineSnapshot(`
    {
      "alt": "What is grief? Harbor Practice",
      "path": "/share/page-grief.png",
      "words": {
        "large": "What is grief?",
        "small": "Harbor Practice",
      },
    }
  `);
});

test('a page called "practice" does not take the picture of all others', () => {
  const page = pageWith({ share: 'full' }, undefined, 'pages/practice.mdx');
  expect(sharePictureOf(page, practice).path).not.toBe(sharePictureOf(null, practice).path);
});

test('a site has the picture of the practice once, and one for each page that wants its own', () => {
  const pages = [pageWith({}, undefined, 'pages/a.mdx'), own, pageWith({}, undefined, 'pages/b.mdx')];
  expect(sharePicturesOf(pages, () => practice).map(({ path }) => path)).toEqual([
    '/share/practice.png',
    '/share/page-grief.png',
  ]);
});

test('a site without pages still has the picture of the practice', () => {
  expect(sharePicturesOf([], () => practice)).toHaveLength(1);
});
