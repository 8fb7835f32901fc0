import { groupTodos, type LaunchList } from '#lib/launch/group-todos.ts';
import { launchTodosOf } from '#lib/launch/launch-todos-of.ts';
import { openSettingsOf } from '#lib/launch/settings.ts';
import type { Environment } from '#lib/settings/reading.ts';
import type { Site } from '#lib/site.ts';

/** What is open before the site goes live, in the words of the editor. */
export function launchListOf(site: Site, environment: Environment): LaunchList {
  const todos = [...launchTodosOf(site), ...openSettingsOf(environment)];
  return groupTodos(todos.map((todo) => ({ ...todo, ...todo.inEditor })));
}
