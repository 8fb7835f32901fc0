import { expect, test } from 'vitest';
import { breadcrumbsOf } from '#lib/links/relations.ts';
import { draftAt } from '#staff/desk/page/draft-at.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { writePage } from '#tools/copies/write-page.ts';
import { storyAsDraft } from '../story-as-draft.ts';

test('a draft is shown where it will be, with the way to it', () => {
  const preview = draftAt(siteWith(storyAsDraft()), '/articles/story/');
  const trail = preview && breadcrumbsOf(preview.site.graph, preview.page.path);
  expect(trail?.map(({ slug }) => slug)).toEqual(['home', 'top', 'below', 'story']);
});

test('other drafts are not among its pages', () => {
  const other = { 'pages/other.mdx': writePage({ title: 'Another draft', draft: true }) };
  const preview = draftAt(siteWith({ ...storyAsDraft(), ...other }), '/articles/story/');
  expect(preview?.site.graph.nodes.has('/other/')).toBe(false);
});

test('the site itself does not change', () => {
  const site = siteWith(storyAsDraft());
  draftAt(site, '/articles/story/');
  expect(site.graph.nodes.has('/articles/story/')).toBe(false);
});

test.each(['/top/', '/nothing/'])('there is no draft at %s', (path) => {
  expect(draftAt(siteWith(storyAsDraft()), path)).toBeNull();
});
