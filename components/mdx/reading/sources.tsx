import { filled } from '#lib/filled.ts';
import type { ListedSource } from '#lib/sources/sources-of.ts';
import type { Words } from '#lib/words/words.ts';

type CiteProps = { source: ListedSource | undefined; id: string; nth?: string };

export function Cite({ source, id, nth = '1' }: CiteProps) {
  if (!source) return null;
  return (
    <a className="cite" id={`cite-${id}-${nth}`} href={`#source-${id}`}>
      {source.inText}
    </a>
  );
}

type SourceListProps = { words: Words; sources: ListedSource[] };

export function SourceList({ words, sources }: SourceListProps) {
  if (sources.length === 0) return null;
  return (
    <section className="sources" id="source-list" aria-label={words.reading.sources}>
      <h2>{words.reading.sources}</h2>
      <ul>
        {sources.map((source) => (
          <li key={source.id} id={`source-${source.id}`}>
            <Entry words={words} source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type EntryProps = { words: Words; source: ListedSource };

function Entry({ words: { reading }, source: { id, entry, url, isbn, verified, cites } }: EntryProps) {
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
      {!verified && ` ${reading.notVerified}`}
      {cites.map((nth, index) => (
        <a key={nth} className="back" href={`#cite-${id}-${nth}`}>
          {cites.length === 1
            ? reading.backToText
            : filled(reading.backToPlace, { place: reading.places[index] ?? index + 1 })}
        </a>
      ))}
    </>
  );
}
