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

type SourceListProps = { sources: ListedSource[] };

export function SourceList({ sources }: SourceListProps) {
  if (sources.length === 0) return null;
  return (
    <section className="sources" id="source-list" aria-label="Sources">
      <h2>Sources</h2>
      <ul>
        {sources.map((source) => (
          <li key={source.id} id={`source-${source.id}`}>
            <Entry source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ source: { id, entry, url, isbn, verified, cites } }: { source: ListedSource }) {
  return (
    <>
      {entry.map(({ text, italic }) => (italic ? <cite key={text}>{text}</cite> : text))}
      {isbn && ` ISBN ${isbn}.`}
      {url && (
        <>
          {' '}
          <a href={url}>{url}</a>
        </>
      )}
      {!verified && ' (We have not verified this source.)'}
      {cites.map((nth, index) => (
        <a key={nth} className="back" href={`#cite-${id}-${nth}`}>
          {cites.length === 1 ? 'Back to the text' : `Back to the text, ${ORDINALS[index] ?? index + 1}`}
        </a>
      ))}
    </>
  );
}

const ORDINALS = ['first place', 'second place', 'third place', 'fourth place', 'fifth place', 'sixth place'];
