import { expect, test } from 'vitest';
import { toMetadata } from '#lib/seo/to-metadata.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { pageWith } from '../content/write-page.ts';

const { practice } = siteWith().facts;
const metadataOf = (fields: Record<string, unknown> = {}, file?: string) =>
  toMetadata(pageWith(fields, undefined, file), practice, 'https://example.org');

test('the metadata of a page, whole', () => {
  expect(metadataOf()).toMatchInlineSnapshot(`
    {
      "alternates": {
        "canonical": "https://example.org/a-page/",
      },
      "description": "A page that exists only for one test of this project, and for no reader at all.",
      "formatDetection": {
        "telephone": false,
      },
      "openGraph": {
        "description": "A private practice.",
        "locale": "en_US",
        "siteName": "Harbor Practice",
        "title": "Harbor Practice",
        "type": "website",
        "url": "https://example.org/a-page/",
      },
      "title": "A page",
    }
  `);
});

test('each page has its own canonical address', () => {
  const canonicals = ['pages/home.mdx', 'pillars/a.mdx', 'pages/b.mdx'].map(
    (file) => metadataOf({}, file).alternates?.canonical,
  );
  expect(canonicals).toEqual(['https://example.org/', 'https://example.org/a/', 'https://example.org/b/']);
});

test('an edit to the metadata of one page does not reach another', () => {
  const one = metadataOf({}, 'pillars/a.mdx');
  Object.assign(one.alternates ?? {}, { canonical: 'https://example.org/wrong/' });
  Object.assign(one.openGraph ?? {}, { title: 'Wrong' });
  expect(metadataOf({}, 'pillars/b.mdx')).toMatchObject({
    alternates: { canonical: 'https://example.org/b/' },
    openGraph: { title: 'Harbor Practice', url: 'https://example.org/b/' },
  });
});

test('a shared link shows the practice and nothing of the subject', () => {
  const { openGraph } = metadataOf({ title: 'About grief', share: 'neutral' });
  expect(openGraph).toMatchObject({ title: 'Harbor Practice', description: 'A private practice.' });
  expect(JSON.stringify(openGraph)).not.toContain('grief');
});

test('a page that says "share: full" shows its own title and description', () => {
  const description = 'A page on grief, which exists only for one test of this project.';
  expect(metadataOf({ title: 'About grief', description, share: 'full' }).openGraph).toMatchObject({
    title: 'About grief',
    description,
  });
});

test('search results show the title and the description of the page, whatever is shared', () => {
  expect(metadataOf({ title: 'About grief' }).title).toBe('About grief');
});

test('an article says when it was published and changed', () => {
  const fields = { parent: 'home', published: '2026-01-02', updated: '2026-03-04' };
  expect(metadataOf(fields, 'articles/a.mdx').openGraph).toMatchObject({
    type: 'article',
    publishedTime: '2026-01-02',
    modifiedTime: '2026-03-04',
  });
});

test('an article whose first day is not known says no such day', () => {
  const { openGraph } = metadataOf({ parent: 'home' }, 'articles/a.mdx');
  expect(JSON.parse(JSON.stringify(openGraph))).not.toHaveProperty('publishedTime');
});

test.each(['pillars/a.mdx', 'pages/a.mdx'])('%s is no article and says no days', (file) => {
  const { openGraph } = metadataOf({ published: '2026-01-02' }, file);
  expect(openGraph).toMatchObject({ type: 'website' });
  expect(openGraph).not.toHaveProperty('publishedTime');
});
