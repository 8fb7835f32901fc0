import type { TreeNode } from './to-data-tree.ts';

type DataTreeProps = { nodes: TreeNode[] /** How many levels are unfolded. */; open?: number };

/** What search engines are told of a page, as a tree of names and values. */
export function DataTree({ nodes, open = 0 }: DataTreeProps) {
  return (
    <ul className="tree">
      {nodes.map(({ name, value, below }) => (
        <li key={name}>
          {value === null ? (
            <details open={open > 0}>
              <summary>{name}</summary>
              <DataTree nodes={below} open={open - 1} />
            </details>
          ) : (
            <>
              <span className="key">{name}</span> {value}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
