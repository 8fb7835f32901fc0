import { expect, test } from 'vitest';
import { LaunchGroups } from '#staff/desk/launch/launch-groups.tsx';
import { launchListOf } from '#staff/desk/launch/launch-list-of.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { all, draw, wordsOf } from '../../../components/markup.ts';
import { storyAsDraft } from '../story-as-draft.ts';

test('what is open leads to its page at the desk and to its place in the editor, and names no file', () => {
  const site = siteWith(storyAsDraft());
  const { groups } = launchListOf(site, {});
  const drawn = draw(<LaunchGroups groups={groups} site={site} />);
  expect(wordsOf(drawn)).not.toMatch(/\.(mdx|yaml)\b|npm run|"null"|draft: true|SITE_URL/);
  const links = all(drawn, 'a').map((link) => [wordsOf(link), link.properties.href]);
  expect(links).toContainEqual(['A story', '/desk/page/articles/story/']);
  expect(links).toContainEqual([
    'In the field "Draft"',
    expect.stringMatching(/^\/keystatic\/collection\/articles\/item\/story#/),
  ]);
  expect(links).toContainEqual([
    'In "Facts", the field "Phone"',
    expect.stringMatching(/^\/keystatic\/singleton\/practice#/),
  ]);
});
