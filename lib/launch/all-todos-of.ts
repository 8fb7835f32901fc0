import type { Environment } from '../settings/reading.ts';
import type { LaunchTodo, OpenSetting, OutsideStep } from './launch-todo.ts';
import { launchTodosOf } from './launch-todos-of.ts';
import { OUTSIDE_STEPS } from './outside-steps.ts';
import { openSettingsOf } from './settings.ts';

/** A statement about the practice in the words of code: a file below the project, and a line of it. */
type InCode = { sentence: string; file: string; line: number };

/** Everything that is open: in the content, in the settings of the machine, and outside of the site. */
export function allTodosOf(
  known: Parameters<typeof launchTodosOf>[0],
  environment: Environment,
  inCode: readonly InCode[] = [],
): (LaunchTodo | OpenSetting | OutsideStep)[] {
  return [...launchTodosOf(known), ...inCode.map(toTodo), ...openSettingsOf(environment), ...OUTSIDE_STEPS];
}

function toTodo({ sentence, file, line }: InCode): LaunchTodo {
  const fix = 'A developer says there what holds for therapy anywhere, or leaves it out.';
  return { kind: 'code', what: `"${sentence}"`, fix, file: `../${file}`, line, column: 1 };
}
