import type { ListedSource } from '#lib/sources/sources-of.ts';

type CiteProps = { sources: ListedSource[]; id: string; nth?: string };

export function Cite({ sources, id, nth = '1' }: CiteProps) {
  const source = sources.find((each) => each.id === id);
  if (!source) return null;
  return (
    <a className="cite" id={`cite-${id}-${nth}`} href={`#source-${id}`}>
      {source.inText}
    </a>
  );
}
