import type { Gap } from '#lib/launch/gaps-of.ts';

type OpenFactsProps = { gaps: Gap[] };

/** What readers would look for, and the practice has not confirmed yet. Nothing is filled in for it. */
export function OpenFacts({ gaps }: OpenFactsProps) {
  const open = gaps.filter(({ kind }) => kind === 'fact' || kind === 'license');
  if (open.length === 0) return null;
  return (
    <ul>
      {open.map(({ what }) => (
        <li key={what}>{what.slice(0, 1).toUpperCase() + what.slice(1)}</li>
      ))}
    </ul>
  );
}
