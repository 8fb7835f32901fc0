type OpenFactsProps = { open: string[] };

/** What readers would look for, and the practice has not confirmed yet. Nothing is filled in for it. */
export function OpenFacts({ open }: OpenFactsProps) {
  if (open.length === 0) return null;
  return (
    <ul>
      {open.map((what) => (
        <li key={what}>{what.slice(0, 1).toUpperCase() + what.slice(1)}</li>
      ))}
    </ul>
  );
}
