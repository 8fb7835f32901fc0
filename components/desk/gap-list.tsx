import type { Gap } from '#lib/launch/gaps-of.ts';

type GapListProps = { gaps: (Gap & { deskPath: string | null })[] };

const TITLES = {
  fact: 'Facts of the practice',
  license: 'Licenses',
  statement: 'Statements to confirm',
  counsel: 'Places for counsel',
  notice: 'Notices to approve',
  source: 'Sources to verify',
  draft: 'Drafts to finish',
} as const satisfies Record<Gap['kind'], string>;

export function GapList({ gaps }: GapListProps) {
  if (gaps.length === 0) return <p className="fine">Nothing is open.</p>;
  return Object.entries(TITLES).map(([kind, title]) => {
    const open = gaps.filter((gap) => gap.kind === kind);
    if (open.length === 0) return null;
    return (
      <section key={kind}>
        <h2>
          {title} ({open.length})
        </h2>
        <ul className="gaps">
          {open.map(({ what, file, line, deskPath }) => (
            <li key={`${file}:${line}:${what}`}>
              {deskPath ? <a href={deskPath}>{what}</a> : what}{' '}
              <span className="place">
                content/{file}, line {line}
              </span>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
