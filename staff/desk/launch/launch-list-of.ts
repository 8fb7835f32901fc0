import { groupTodos, type LaunchList } from '#lib/launch/group-todos.ts';
import { launchTodosOf } from '#lib/launch/launch-todos-of.ts';
import { OUTSIDE_STEPS } from '#lib/launch/outside-steps.ts';
import { openSettingsOf } from '#lib/launch/settings.ts';
import type { Environment } from '#lib/settings/reading.ts';
import type { Site } from '#lib/site.ts';

/** What is open before the site goes live, in the words of the editor. */
export function launchListOf(site: Site, environment: Environment): LaunchList {
  const todos = [...launchTodosOf(site), ...openSettingsOf(environment), ...OUTSIDE_STEPS];
  return groupTodos(todos.map((todo) => ({ ...todo, ...todo.inEditor })));
}
