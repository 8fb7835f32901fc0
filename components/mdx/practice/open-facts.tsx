import type { LaunchTodo } from '#lib/launch/launch-todo.ts';

type OpenFactsProps = { gaps: LaunchTodo[] };

/** What readers would look for, and the practice has not confirmed yet. Nothing is filled in for it. */
export function OpenFacts({ gaps }: OpenFactsProps) {
  if (gaps.length === 0) return null;
  return (
    <ul>
      {gaps.map(({ what }) => (
        <li key={what}>{what.slice(0, 1).toUpperCase() + what.slice(1)}</li>
      ))}
    </ul>
  );
}
