import { expect, test } from 'vitest';
import { groupTodos } from '#lib/launch/group-todos.ts';
import { launchTodosOf } from '#lib/launch/launch-todos-of.ts';
import { OUTSIDE_STEPS } from '#lib/launch/outside-steps.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, textOf } from '../checks/issues.ts';

const SETTING = { kind: 'setting', what: 'the address', fix: 'Set it.' } as const;

test('a setting has no place', () => {
  expect(groupTodos([SETTING]).groups).toEqual([
    {
      title: 'For whoever runs the server',
      opening: expect.stringMatching(/\.$/),
      fix: null,
      items: [{ title: 'The address', fix: 'Set it.', places: [] }],
    },
  ]);
});

test('what is done outside of the site has no place, and is never counted: no one here knows whether it was done', () => {
  const { groups, count, summary } = groupTodos(OUTSIDE_STEPS);
  expect([count, summary]).toEqual([0, expect.stringMatching(/^Nothing is left/)]);
  expect(groups).toMatchObject([
    {
      title: 'Once the site is live',
      items: [
        { title: expect.stringMatching(/^Search Console and Bing/), places: [] },
        { title: 'The Google Business Profile', places: [] },
      ],
    },
  ]);
});

test('what stands on several pages is one thing, with each of its places', () => {
  const mark = 'We offer <Confirm id="so">a first talk</Confirm>.';
  const story = { 'articles/story.mdx': `${textOf('articles/story.mdx')}\n${mark}\n` };
  const { groups } = groupTodos(launchTodosOf(siteWith({ ...homeWith(mark), ...story })));
  expect(groups.find(({ title }) => title === 'What the site says about you')?.items).toMatchObject([
    {
      title: '"a first talk"',
      places: [
        { place: 'content/articles/story.mdx:14', file: 'articles/story.mdx' },
        { place: 'content/pages/home.mdx:13', file: 'pages/home.mdx' },
      ],
    },
  ]);
});

test('everything that has to be done is counted, and what may stay as it is comes last', () => {
  const open = launchTodosOf(siteWith());
  const { groups, count } = groupTodos(open);
  expect(count).toBe(open.filter(({ kind }) => kind !== 'choice').length);
  expect(groups.at(-1)?.title).toBe('What may stay as it is');
  expect(groupTodos([...open, SETTING]).count).toBe(count + 1);
});

test.each([
  [0, 'Nothing is left for you to do: all that the site asks of you is there, and confirmed.'],
  [1, 'One thing is left for you to do before the site goes live.'],
  [2, '2 things are left for you to do before the site goes live.'],
])('%i open things are summed up', (count, words) => {
  expect(
    groupTodos(Array.from({ length: count }, (_, nth) => ({ ...SETTING, what: `setting ${nth}` }))).summary,
  ).toBe(words);
});
