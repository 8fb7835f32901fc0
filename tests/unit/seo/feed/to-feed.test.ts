import { expect, test } from 'vitest';
import type { Page } from '#lib/content/model/page.ts';
import { toFeed } from '#lib/seo/feed/to-feed.ts';
import { toMetadata } from '#lib/seo/to-metadata.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { readFeed } from '#tests/read-feed.ts';
import { writePage } from '#tools/copies/write-page.ts';

const ORIGIN = 'https://example.org';
const feedWith = (changed: Record<string, string> = {}, textOf?: (page: Page) => string) =>
  toFeed(siteWith(changed), ORIGIN, 'en-US', textOf);
const readWith = (...of: Parameters<typeof feedWith>) => readFeed(feedWith(...of));

const article = (fields: Record<string, unknown> = {}) => writePage({ parent: 'below', ...fields });

test('the feed of a small site, whole', () => {
  expect(feedWith({}, () => '<p>Words.</p>')).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <feed xml:lang="en-US" xmlns="http://www.w3.org/2005/Atom">
        <id>https://example.org/articles/feed.xml</id>
        <title>Harbor Practice</title>
        <updated>2026-11-21T12:00:00.000Z</updated>
        <author>
            <name>Harbor Practice</name>
            <uri>https://example.org/</uri>
        </author>
        <link rel="alternate" href="https://example.org/articles/"/>
        <link rel="self" href="https://example.org/articles/feed.xml"/>
        <subtitle>A private practice.</subtitle>
        <entry>
            <title type="html"><![CDATA[A story about a thing]]></title>
            <id>https://example.org/articles/story/</id>
            <link href="https://example.org/articles/story/"/>
            <updated>2026-11-21T12:00:00.000Z</updated>
            <summary type="html"><![CDATA[An article on a small site that exists only for the tests of this project.]]></summary>
            <content type="html"><![CDATA[<p>Words.</p>]]></content>
            <author>
                <name>Harbor Practice</name>
            </author>
            <category term="Smaller thing"/>
        </entry>
    </feed>"
  `);
});

test('a feed has one of everything that Atom asks for, and its own name gives nothing away', () => {
  const { entries, names, ...feed } = readWith();
  expect(feed).toMatchInlineSnapshot(`
    {
      "alternate": [
        "https://example.org/articles/",
      ],
      "author": "Harbor Practice",
      "id": "https://example.org/articles/feed.xml",
      "namespace": "http://www.w3.org/2005/Atom",
      "self": [
        "https://example.org/articles/feed.xml",
      ],
      "title": "Harbor Practice",
      "updated": "2026-11-21T12:00:00.000Z",
    }
  `);
  expect(names).toEqual(expect.arrayContaining(['id', 'title', 'updated', 'author']));
  expect(entries).toHaveLength(1);
});

test('articles stand in it with the last changed first, and then by address', () => {
  const { entries } = readWith({
    'articles/c.mdx': article({ updated: '2026-11-20' }),
    'articles/b.mdx': article({ updated: '2026-11-22' }),
    'articles/a.mdx': article({ updated: '2026-11-22' }),
  });
  expect(entries.map(({ id }) => id)).toEqual(
    ['a', 'b', 'story', 'c'].map((slug) => `${ORIGIN}/articles/${slug}/`),
  );
});

test('the day of the feed is that of the article changed last, and never that of the build', () => {
  expect(readWith().updated).toBe('2026-11-21T12:00:00.000Z');
});

test('a feed without articles is one of the day on which the site was last changed', () => {
  const { updated, entries } = readWith({ 'articles/story.mdx': article({ listed: false }) });
  expect({ updated, entries }).toEqual({ updated: '2026-11-22T12:00:00.000Z', entries: [] });
});

test.each([
  ['2026-01-01', 'America/New_York'],
  ['2026-07-01', 'Pacific/Honolulu'],
])('%s is that day in %s', (updated, timeZone) => {
  const [entry] = readWith({ 'articles/story.mdx': article({ updated }) }).entries;
  const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(entry?.updated ?? ''));
  expect(day).toBe(updated);
});

test('an article says when it was published where that is known', () => {
  const { entries } = readWith({ 'articles/a.mdx': article({ published: '2026-01-02' }) });
  expect(entries.map(({ published }) => published)).toEqual(['2026-01-02T12:00:00.000Z', undefined]);
});

test('an article stands under the name of the page above it', () => {
  const feed = feedWith({ 'articles/a.mdx': article({ parent: 'top' }) });
  expect(feed.match(/<category [^>]*>/g)).toEqual([
    '<category term="Main thing"/>',
    '<category term="Smaller thing"/>',
  ]);
});

test('each language has a feed of its own, of the articles that are in it', () => {
  const site = siteWith({
    'es/cuento.mdx': writePage({ lang: 'es-US', translationOf: 'story', title: 'Un cuento' }),
    'es/otra.mdx': writePage({ lang: 'es-US', translationOf: 'top', title: 'Otra' }),
  });
  const inSpanish = toFeed(site, ORIGIN, 'es-US');
  expect(inSpanish).toContain('<feed xml:lang="es-US" ');
  const { id, entries, self } = readFeed(inSpanish);
  expect([id, ...self]).toEqual([`${ORIGIN}/es/feed.xml`, `${ORIGIN}/es/feed.xml`]);
  expect(entries.map((entry) => entry.id)).toEqual([`${ORIGIN}/es/cuento/`]);
  expect(toFeed(site, ORIGIN, 'en-US')).toBe(feedWith());
});

test('the article in a language, and no other page of it, tells of its feed', () => {
  const site = siteWith({
    'es/cuento.mdx': writePage({ lang: 'es-US', translationOf: 'story', title: 'Un cuento' }),
    'es/otra.mdx': writePage({ lang: 'es-US', translationOf: 'top', title: 'Otra' }),
  });
  const feedsAt = (path: string) => {
    const { page } = site.graph.nodes.get(path) ?? {};
    return page && toMetadata(page, site, ORIGIN).alternates?.types?.['application/atom+xml'];
  };
  const title = 'Harbor Practice';
  expect(feedsAt('/es/cuento/')).toEqual([{ url: `${ORIGIN}/es/feed.xml`, title }]);
  expect(feedsAt('/articles/story/')).toEqual([{ url: `${ORIGIN}/articles/feed.xml`, title }]);
  expect([feedsAt('/es/otra/'), feedsAt('/top/')]).toEqual([undefined, undefined]);
});

test('an article is as new as the facts that it shows, and goes up the feed with them', () => {
  const known = changedFile('practice.yaml', 'fees: null', 'fees: Ask.\nchanged: { fees: 2026-11-29 }');
  const { entries, updated } = readWith({
    ...known,
    'articles/a.mdx': article({ updated: '2026-11-25' }),
    'articles/story.mdx': writePage({ parent: 'below', updated: '2026-11-01' }, '<Fees />'),
  });
  expect(entries.map((entry) => [entry.id, entry.updated.slice(0, 10)])).toEqual([
    [`${ORIGIN}/articles/story/`, '2026-11-29'],
    [`${ORIGIN}/articles/a/`, '2026-11-25'],
  ]);
  expect(updated).toBe('2026-11-29T12:00:00.000Z');
});

test.each([['draft'], ['listed']])('an article with "%s" against it stays out', (field) => {
  const { entries } = readWith({ 'articles/a.mdx': article({ [field]: field === 'draft' }) });
  expect(entries.map(({ id }) => id)).toEqual([`${ORIGIN}/articles/story/`]);
});

test('a person signs with the type of the license, and the practice where that is not known', () => {
  const signed = changedFile('articles/story.mdx', 'author: practice', 'author: ada');
  const license =
    'license: { type: Licensed Mental Health Counselor, number: MH1, state: Florida, verified: 2026-01-01, record: null }';
  const known = changedFile('people/ada.yaml', 'license: null', license);
  expect(readWith(signed).entries[0]?.author).toBe('Harbor Practice');
  expect(readWith({ ...signed, ...known }).entries[0]?.author).toBe(
    'Ada Example, Licensed Mental Health Counselor',
  );
});

test('marks of HTML and of XML in titles and words arrive as they were written', () => {
  const heading = 'Tom & "Ann" <b>, and &amp;';
  const [entry] = readWith(
    { 'articles/story.mdx': article({ heading }) },
    () => '<p>a ]]> b ]]> c &amp; d</p>',
  ).entries;
  expect(entry?.title).toBe('Tom &amp; "Ann" &lt;b&gt;, and &amp;amp;');
  expect(entry?.content).toBe('<p>a ]]&gt; b ]]&gt; c &amp; d</p>');
});

test('without the finished pages it has summaries alone', () => {
  const [entry] = readWith().entries;
  expect(entry?.content).toBeUndefined();
  expect(entry?.summary).toContain('An article on a small site');
});
