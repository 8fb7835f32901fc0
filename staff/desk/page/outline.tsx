import type { OutlineEntry } from './to-outline.ts';

type OutlineProps = { entries: OutlineEntry[] /** The address of the page. */; path: string };

/** The headings of a page, each leading to its place in the preview. */
export function Outline({ entries, path }: OutlineProps) {
  if (entries.length === 0) return null;
  return (
    <ol className="headings">
      {entries.map(({ id, text, depth, line, below }) => (
        <li key={`${line}-${id}`}>
          <a href={`${path}#${id}`}>{text}</a> <span className="note">level {depth}</span>
          <Outline entries={below} path={path} />
        </li>
      ))}
    </ol>
  );
}
