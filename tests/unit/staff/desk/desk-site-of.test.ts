import { expect, test } from 'vitest';
import { deskSiteOf } from '#staff/desk/desk-site-of.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { writePage } from '#tools/copies/write-page.ts';
import { textOf } from '../../checks/issues.ts';
import { storyAsDraft } from './story-as-draft.ts';

const rulesOf = (site: ReturnType<typeof siteWith>, file: string) =>
  site.issues.filter((issue) => issue.file === file).map(({ rule }) => rule);

test('a site without drafts is its own', () => {
  const site = siteWith();
  expect(deskSiteOf(site)).toBe(site);
});

test('a draft has its place among the pages', () => {
  const { pages, graph } = deskSiteOf(siteWith(storyAsDraft()));
  expect(pages.map(({ slug }) => slug)).toContain('story');
  expect(graph.nodes.get('/articles/story/')?.parent).toBe('/below/');
});

test('a draft has the issues that it would have', () => {
  const draft = writePage({ title: 'Unfinished', draft: true }, 'Go [nowhere](/nowhere/).');
  const site = siteWith({ 'pages/unfinished.mdx': draft });
  expect(rulesOf(site, 'pages/unfinished.mdx')).toEqual([]);
  expect(rulesOf(deskSiteOf(site), 'pages/unfinished.mdx')).toContain('broken-link');
});

test('an issue of a draft that the check tells already is told once', () => {
  const broken = textOf('articles/story.mdx').replace('audience: partner', 'audience: everyone\ndraft: true');
  const site = siteWith({ 'articles/story.mdx': broken });
  expect(rulesOf(site, 'articles/story.mdx')).toEqual(['invalid-field']);
  expect(rulesOf(deskSiteOf(site), 'articles/story.mdx')).toEqual(['invalid-field']);
});

test('what is said of the other pages stays as it is', () => {
  const site = siteWith(storyAsDraft());
  expect(rulesOf(deskSiteOf(site), 'pillars/below.mdx')).toEqual(rulesOf(site, 'pillars/below.mdx'));
});

test('a page keeps its address when a draft wants the same', () => {
  const site = siteWith({
    'pages/below.mdx': writePage({ title: 'Another below', draft: true }),
  });
  expect(deskSiteOf(site).graph.nodes.get('/below/')?.page.kind).toBe('pillar');
});
