import type { Environment } from '../settings/reading.ts';
import type { LaunchTodo, OpenSetting, OutsideStep } from './launch-todo.ts';
import { launchTodosOf } from './launch-todos-of.ts';
import { OUTSIDE_STEPS } from './outside-steps.ts';
import { openSettingsOf } from './settings.ts';

/** Everything that is open: in the content, in the settings of the machine, and outside of the site. */
export function allTodosOf(
  known: Parameters<typeof launchTodosOf>[0],
  environment: Environment,
): (LaunchTodo | OpenSetting | OutsideStep)[] {
  return [...launchTodosOf(known), ...openSettingsOf(environment), ...OUTSIDE_STEPS];
}
