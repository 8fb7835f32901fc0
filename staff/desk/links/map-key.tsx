import { Shape } from './link-map.tsx';
import type { MapNode } from './to-site-map.ts';

type Entry = { words: string; spots: MapNode['spots'] };

const ENTRIES: Entry[] = [
  { words: 'A page whose links are sound', spots: [] },
  { words: 'A weak spot, told below', spots: [{ kind: 'few-links', what: '' }] },
  { words: 'A page that nothing leads to', spots: [{ kind: 'unreached', what: '' }] },
];

/** What the signs of the map mean. */
export function MapKey() {
  return (
    <ul className="key-list">
      {ENTRIES.map(({ words, spots }) => (
        <li key={words}>
          <svg viewBox="-10 -10 20 20" aria-hidden="true" className={spots.length > 0 ? 'node weak' : 'node'}>
            <Shape spots={spots} />
          </svg>
          {words}
        </li>
      ))}
      <li>
        <svg viewBox="-10 -10 20 20" aria-hidden="true">
          <path className="branch" d="M-10 0H10" />
        </svg>
        The page stands below the other
      </li>
      <li>
        <svg viewBox="-10 -10 20 20" aria-hidden="true">
          <path className="curve" d="M-10 5Q0-9 10 5" />
        </svg>
        A link in the words. Point at a page, or go there with the Tab key, to see where it leads.
      </li>
    </ul>
  );
}
