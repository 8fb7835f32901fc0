import type { Reading } from './to-reading.ts';

type ReadingViewProps = { reading: Reading };

/** A page as a program reads it: no colors, no columns, one thing after the other. */
export function ReadingView({ reading }: ReadingViewProps) {
  const { title, description, canonical, robots, language, pieces, links, linksAround } = reading;
  const facts = [
    ['Title', title],
    ['Description', description],
    ['Address', canonical],
    ['Language', language],
    ['May it be listed?', robots.includes('noindex') ? 'No: the page says noindex' : 'Yes'],
  ];
  return (
    <>
      <dl className="facts-table">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || 'none'}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>Words, in order ({pieces.length} pieces)</summary>
        <ol className="pieces">
          {pieces.map(({ level, words }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces may be alike, and their order never changes on a drawn page
            <li key={index} className={level > 0 ? 'is-heading' : undefined}>
              {level > 0 && <span className="key">Heading {level} </span>}
              {words}
            </li>
          ))}
        </ol>
      </details>
      <details>
        <summary>
          Links, in order ({links.length}, and {linksAround} in the menus around)
        </summary>
        <ol className="pieces">
          {links.map(({ words, href }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={index}>
              {words} <span className="path">{href}</span>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
