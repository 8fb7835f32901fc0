import type { SearchResult } from './to-search-results.ts';

type SearchResultsProps = { results: SearchResult[] };

const DEVICES = { desktop: 'On a large screen', phone: 'On a phone' } as const;

/** A page as lists of results show it, and whether its words fit. */
export function SearchResults({ results }: SearchResultsProps) {
  return results.map(({ device, site, url, title, description, widths }) => (
    <figure key={device} className={`result ${device}`}>
      <figcaption>{DEVICES[device]}</figcaption>
      <div>
        <p className="result-site">{site}</p>
        <p className="result-url">{url}</p>
        <p className="result-title">{title}</p>
        <p>{description}</p>
      </div>
      <ul>
        {widths.map(({ of, px, most }) => (
          <li key={of}>
            The {of} is {px} of {most} pixels wide{px > most ? ': it is cut' : ''}.
          </li>
        ))}
      </ul>
    </figure>
  ));
}
