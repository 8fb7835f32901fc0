import { expect, test } from 'vitest';
import { toLaunchList } from '#lib/desk/to-launch-list.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { storyAsDraft } from './story-as-draft.ts';

const SETTING = { kind: 'setting', what: 'the address', fix: 'Set it.' } as const;

test('what is open on a page leads to the page', () => {
  const { groups } = toLaunchList(siteWith(storyAsDraft()), []);
  expect(groups.find(({ title }) => title === 'Drafts')?.items).toMatchObject([
    { place: 'content/articles/story.mdx:7', deskPath: '/desk/page/articles/story/' },
  ]);
});

test('what stands in no page leads nowhere, and a setting has no place', () => {
  const { groups } = toLaunchList(siteWith(), [SETTING]);
  expect(groups.find(({ title }) => title === 'Settings of the server')?.items).toEqual([
    { title: 'The address', place: null, fix: 'Set it.', deskPath: null },
  ]);
});

test('everything that has to be done is counted', () => {
  const site = siteWith();
  expect(toLaunchList(site, [SETTING]).count).toBe(toLaunchList(site, []).count + 1);
});
