import { allTodosOf } from '#lib/launch/all-todos-of.ts';
import { groupTodos, type LaunchList } from '#lib/launch/group-todos.ts';
import type { Environment } from '#lib/settings/reading.ts';
import type { Site } from '#lib/site.ts';

/** What is open before the site goes live, in the words of the editor. */
export function launchListOf(site: Site, environment: Environment): LaunchList {
  return groupTodos(allTodosOf(site, environment).map((todo) => ({ ...todo, ...todo.inEditor })));
}
