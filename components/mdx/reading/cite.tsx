import type { ListedSource } from '#lib/sources/sources-of.ts';

type CiteProps = { source: ListedSource | undefined; id: string; nth?: string };

export function Cite({ source, id, nth = '1' }: CiteProps) {
  if (!source) return null;
  return (
    <a className="cite" id={`cite-${id}-${nth}`} href={`#source-${id}`}>
      {source.inText}
    </a>
  );
}
