import { expect, test } from 'vitest';
import { breadcrumbsOf } from '#lib/links/relations.ts';
import { pageAt } from '#staff/preview/page-at.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { writePage } from '#tools/copies/write-page.ts';
import { storyAsDraft } from '../desk/story-as-draft.ts';

test('a draft is shown where it will be, with the way to it', () => {
  const preview = pageAt(siteWith(storyAsDraft()), '/articles/story/');
  const trail = preview && breadcrumbsOf(preview.site.graph, preview.page.path);
  expect(trail?.map(({ slug }) => slug)).toEqual(['home', 'top', 'below', 'story']);
});

test('other drafts are not among its pages', () => {
  const other = { 'pages/other.mdx': writePage({ title: 'Another draft', draft: true }) };
  const preview = pageAt(siteWith({ ...storyAsDraft(), ...other }), '/articles/story/');
  expect(preview?.site.graph.nodes.has('/other/')).toBe(false);
});

test('the site itself does not change', () => {
  const site = siteWith(storyAsDraft());
  pageAt(site, '/articles/story/');
  expect(site.graph.nodes.has('/articles/story/')).toBe(false);
});

test('a page that readers see is shown as they see it', () => {
  const site = siteWith(storyAsDraft());
  expect(pageAt(site, '/top/')).toEqual({ site, page: site.graph.nodes.get('/top/')?.page });
});

test('there is nothing at an address that no page has', () => {
  expect(pageAt(siteWith(storyAsDraft()), '/nothing/')).toBeNull();
});
