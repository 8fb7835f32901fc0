import { expect, test } from 'vitest';
import { groupTodos } from '#lib/launch/group-todos.ts';
import { launchTodosOf } from '#lib/launch/launch-todos-of.ts';
import { LaunchGroups } from '#staff/desk/launch/launch-groups.tsx';
import { siteWith } from '#tests/fixture-site.ts';
import { all, draw, wordsOf } from '../../../components/markup.ts';
import { storyAsDraft } from '../story-as-draft.ts';

test('what is open on a page leads to the page at the desk, and a fact leads nowhere', () => {
  const { groups } = groupTodos(launchTodosOf(siteWith(storyAsDraft())));
  const drawn = draw(<LaunchGroups groups={groups} />);
  expect(wordsOf(drawn)).toContain('content/practice.yaml:8');
  const links = all(drawn, 'a').map((link) => [wordsOf(link), link.properties.href]);
  expect(links).toContainEqual(['content/articles/story.mdx:7', '/desk/page/articles/story/']);
  expect(links.filter(([place]) => String(place).includes('.yaml'))).toEqual([]);
});
