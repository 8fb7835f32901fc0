import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateOf } from '#lib/content/dates/date-of.ts';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';
import { readFeed } from '#tests/read-feed.ts';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { builtSite, elementsOf, fold, parseHtml, wordsOf } from './build.ts';

const site = builtSite();
const ORIGIN = process.env.SITE_URL ?? 'http://localhost:3000';
const ARTICLES = site.pages.filter(({ kind, frontmatter }) => kind === 'article' && frontmatter.listed);
const noonOf = (day: string) => `${day}T12:00:00.000Z`;

let served: ServedSite;
let response: Response;
let feed: ReturnType<typeof readFeed>;

beforeAll(async () => {
  served = await serveSite();
  response = await fetch(`${served.url}/articles/feed.xml`);
  feed = readFeed(await response.text());
});
afterAll(() => served?.stop());

function entryOf(path: string) {
  const entry = feed.entries.find(({ id }) => id === ORIGIN + path);
  if (!entry) throw new Error(`${path} is not in the feed`);
  return { ...entry, tree: parseHtml(entry.content ?? '') };
}

test('the feed is served as one, kept as pages are, with the headers of the architecture', () => {
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    expect(response.headers.get(name)).toBe(value);
  }
});

test('the feed bears the name of the practice and the day of what was changed last', () => {
  const { title, self, id, updated } = feed;
  const days = ARTICLES.map((page) => dateOf(page, site.facts)).sort();
  const address = `${ORIGIN}/articles/feed.xml`;
  expect({ title, self, id, updated }).toEqual({
    title: site.facts.practice.name,
    self: [address],
    id: address,
    updated: noonOf(days.at(-1) ?? ''),
  });
});

test('every listed article is in it once, and nothing else', () => {
  expect(feed.entries.map(({ id }) => id).sort()).toEqual(ARTICLES.map(({ path }) => ORIGIN + path).sort());
});

describe.each(ARTICLES.map((page) => [page.path, page] as const))('%s', (path, page) => {
  const { frontmatter, headings } = page;

  test('has its days, its summary and its author', () => {
    const { updated, published, author, summary, link } = entryOf(path);
    expect({ updated, published, link }).toEqual({
      updated: noonOf(dateOf(page, site.facts)),
      published: frontmatter.published && noonOf(frontmatter.published),
      link: ORIGIN + path,
    });
    expect(author).not.toBe('');
    expect(wordsOf(parseHtml(summary))).toBe(fold(frontmatter.description));
  });

  test('is there with all its headings and all the words of its paragraphs', async () => {
    const { tree } = entryOf(path);
    const found = elementsOf(tree, ({ tagName }) => /^h[2-6]$/.test(tagName)).map(wordsOf);
    expect(found).toEqual(expect.arrayContaining(headings.map(({ text }) => fold(text))));
    const whole = parseHtml(await (await fetch(served.url + path)).text());
    const [prose] = elementsOf(whole, ({ properties }) => String(properties.className).startsWith('prose'));
    const paragraphs = (root: typeof tree) => elementsOf(root, ({ tagName }) => tagName === 'p').map(wordsOf);
    const words = prose?.children.filter((child) => !('tagName' in child && child.tagName === 'nav')) ?? [];
    const shown = paragraphs({ type: 'root', children: words });
    expect(shown.length).toBeGreaterThan(5);
    const missing = shown.filter((words) => !paragraphs(tree).includes(words));
    expect(missing.filter((words) => !words.startsWith('Nothing you check'))).toEqual([]);
  });

  test('has addresses in full, and no part of the page that a reader cannot show', () => {
    const { tree } = entryOf(path);
    const addresses = elementsOf(tree, () => true).flatMap(({ properties }) =>
      [properties.href, properties.src].filter((address) => address !== undefined),
    );
    expect(addresses.filter((address) => !/^(https?|tel|sms|mailto):/.test(String(address)))).toEqual([]);
    expect(elementsOf(tree, ({ tagName }) => /^(script|style|svg|input|nav|form)$/.test(tagName))).toEqual(
      [],
    );
    expect(elementsOf(tree, ({ properties }) => Boolean(properties.className || properties.id))).toEqual([]);
  });
});

test('articles and the list of them tell programs of the feed, and no other page does', async () => {
  const telling: string[] = [];
  for (const { path } of site.pages) {
    const tree = parseHtml(await (await fetch(served.url + path)).text());
    const links = elementsOf(tree, ({ properties }) => properties.type === 'application/atom+xml');
    if (links.some(({ properties }) => properties.href === `${ORIGIN}/articles/feed.xml`)) telling.push(path);
  }
  const expected = site.pages.map(({ path }) => path).filter((path) => path.startsWith('/articles/'));
  expect(telling).toEqual(expected);
});
