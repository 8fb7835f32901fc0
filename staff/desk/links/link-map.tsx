import type { MapNode, SiteMap } from './to-site-map.ts';

type LinkMapProps = { map: SiteMap };

/** The pages in rings around the first one. Who does not see the picture reads the table below it. */
export function LinkMap({ map: { size, nodes } }: LinkMapProps) {
  const half = size / 2;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard (axe, scrollable-region-focusable)
    <section className="scrolls map-picture" aria-label="Picture of the pages and their links" tabIndex={0}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a title would show wherever one points; each page in it has a name of its own */}
      <svg className="map" width={size} height={size} viewBox={`${-half} ${-half} ${size} ${size}`}>
        <g>{nodes.map(({ path, branch }) => branch && <path key={path} className="branch" d={branch} />)}</g>
        {nodes.map((node) => (
          <g key={node.path} className={toClasses(node)}>
            <g>
              {node.curves.map((curve) => (
                <path key={curve} className="curve" d={curve} />
              ))}
            </g>
            <a href={node.href} aria-label={toName(node)}>
              <g transform={`translate(${node.x} ${node.y})`}>
                <Shape {...node} />
                <text {...toPlace(node)}>
                  {node.label}
                  {node.draft && ' (draft)'}
                </text>
              </g>
            </a>
          </g>
        ))}
      </svg>
    </section>
  );
}

const toClasses = ({ draft, inner, spots }: MapNode) =>
  ['node', inner && 'inner', draft && 'is-draft', spots.length > 0 && 'weak'].filter(Boolean).join(' ');

function toName({ label, draft, spots }: MapNode): string {
  return [label, ...(draft ? ['draft'] : []), ...spots.map(({ what }) => what)].join('. ');
}

// A label runs outward along its ray; those of pages with others below stand level, above their mark.
function toPlace({ inner, turn, flipped }: MapNode) {
  if (inner) return { y: -11, textAnchor: 'middle' as const };
  return {
    transform: `rotate(${turn})`,
    x: flipped ? -11 : 11,
    y: 4,
    textAnchor: flipped ? ('end' as const) : undefined,
  };
}

/** A circle where all is well, a triangle where the links are weak, a cross where nothing leads. */
export function Shape({ spots }: Pick<MapNode, 'spots'>) {
  if (spots.some(({ kind }) => kind === 'unreached'))
    return <path className="shape" d="M-6-6 6 6M-6 6 6-6" />;
  if (spots.length > 0) return <path className="shape" d="M0-7 7 5H-7Z" />;
  return <circle className="shape" r="5" />;
}
