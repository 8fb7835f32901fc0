import { expect, test } from 'vitest';
import { toLaunchList } from '#staff/desk/launch/to-launch-list.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, textOf } from '../../../checks/faults.ts';
import { storyAsDraft } from '../story-as-draft.ts';

const SETTING = { kind: 'setting', what: 'the address', fix: 'Set it.' } as const;

test('what is open on a page leads to the page', () => {
  const { groups } = toLaunchList(siteWith(storyAsDraft()), []);
  expect(groups.find(({ title }) => title === 'Drafts')?.items).toMatchObject([
    { places: [{ place: 'content/articles/story.mdx:7', deskPath: '/desk/page/articles/story/' }] },
  ]);
});

test('a setting has no place', () => {
  const { groups } = toLaunchList(siteWith(), [SETTING]);
  expect(groups.find(({ title }) => title === 'Settings of the server')?.items).toEqual([
    { title: 'The address', fix: 'Set it.', places: [] },
  ]);
});

test('what stands on several pages is one thing, and leads to each of them', () => {
  const mark = 'We offer <Confirm id="so">a first talk</Confirm>.';
  const story = { 'articles/story.mdx': `${textOf('articles/story.mdx')}\n${mark}\n` };
  const { groups } = toLaunchList(siteWith({ ...homeWith(mark), ...story }), []);
  expect(groups.find(({ title }) => title === 'Statements to confirm')?.items).toMatchObject([
    {
      title: '"a first talk"',
      places: [
        { place: 'content/articles/story.mdx:14', deskPath: '/desk/page/articles/story/' },
        { place: 'content/pages/home.mdx:13', deskPath: '/desk/page/pages/home/' },
      ],
    },
  ]);
});

test('a fact that is open leads to no page', () => {
  const { groups } = toLaunchList(siteWith(), []);
  const facts = groups.find(({ title }) => title === 'Facts about the practice')?.items;
  expect(facts?.[0]?.places).toEqual([{ place: 'content/practice.yaml:8', deskPath: null }]);
});

test('everything that has to be done is counted', () => {
  const site = siteWith();
  expect(toLaunchList(site, [SETTING]).count).toBe(toLaunchList(site, []).count + 1);
});
