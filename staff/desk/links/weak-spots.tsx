import type { MapNode } from './to-site-map.ts';

type WeakSpotsProps = { nodes: MapNode[] };

/** What is weak in how the pages hang together. */
export function WeakSpots({ nodes }: WeakSpotsProps) {
  const weak = nodes.filter(({ spots }) => spots.length > 0);
  return (
    <section>
      <h2>Weak spots ({weak.length})</h2>
      {weak.length === 0 ? (
        <p className="fine">None.</p>
      ) : (
        <ul className="weak-spots">
          {weak.map(({ path, href, label, spots }) => (
            <li key={path}>
              <a href={href}>{label}</a>
              <ul>
                {spots.map(({ kind, what }) => (
                  <li key={kind}>{what}.</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
