import { expect, test } from 'vitest';
import type { Site } from '#lib/site.ts';
import { type DeskLink, linksInOf, linksOutOf } from '#staff/desk/links/links-of.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith } from '../../../checks/issues.ts';
import { storyAsDraft } from '../story-as-draft.ts';

const pageIn = (site: Site, slug: string) => {
  const page = [...site.pages, ...site.drafts].find((each) => each.slug === slug);
  if (!page) throw new Error(`The small site has no page "${slug}"`);
  return page;
};
const inWords = ({ text, other, file, line }: DeskLink) => `${file}:${line} "${text}" ${other}`;

test('links to a page are told with the page they stand on', () => {
  const site = siteWith();
  expect(linksInOf(site, pageIn(site, 'below')).map(inWords)).toEqual([
    'articles/story.mdx:12 "the smaller thing" A story',
    'pages/home.mdx:11 "something smaller" Home',
    'pillars/top.mdx:16 "the page below" Main thing',
  ]);
});

test('links on a page are told in their order, with what they lead to', () => {
  const words =
    'A [main](/top/), [outside](https://example.org/x), [here](#part), [lost](/nowhere/), [odd](http://), [mail](mailto:a@example.org).';
  const site = siteWith(homeWith(words));
  expect(
    linksOutOf(site, pageIn(site, 'home'))
      .slice(2)
      .map(({ other, otherPath }) => [other, otherPath]),
  ).toEqual([
    ['Main thing', '/desk/page/pillars/top/'],
    ['example.org', null],
    ['This page', null],
    ['No page of the site', null],
    ['Not an address', null],
    ['Outside the site', null],
  ]);
});

test('a link that leads to a draft says so', () => {
  const site = siteWith(storyAsDraft());
  expect(linksOutOf(site, pageIn(site, 'below')).map(({ other }) => other)).toContain('A story (draft)');
});

test('the links of a draft are told', () => {
  const site = siteWith(storyAsDraft());
  expect(linksOutOf(site, pageIn(site, 'story')).map(inWords)).toEqual([
    'articles/story.mdx:13 "the smaller thing" Smaller thing',
  ]);
});
