import type { MapNode } from './to-site-map.ts';

type MapTableProps = { nodes: MapNode[] };

/** The map as a table, for those who do not see it. */
export function MapTable({ nodes }: MapTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard (axe, scrollable-region-focusable)
    <section className="scrolls" aria-label="Pages and their links" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Page</th>
            <th scope="col" className="wide-only">
              Pages that link here
            </th>
            <th scope="col" className="wide-only">
              Pages it links to
            </th>
            <th scope="col" className="wide-only">
              Clicks from the first page
            </th>
            <th scope="col">Weak spots</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => (
            <tr key={node.path}>
              <th scope="row">
                <a href={node.href}>{node.label}</a>
                {node.draft && <span className="draft">Draft</span>}
                <span className="path">{node.path}</span>
              </th>
              <td className="number wide-only">{node.in}</td>
              <td className="number wide-only">{node.out}</td>
              <td className="number wide-only">{node.depth ?? 'no way'}</td>
              <td className="spots">
                {node.spots.length === 0 ? 'none' : node.spots.map(({ what }) => what).join('. ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
