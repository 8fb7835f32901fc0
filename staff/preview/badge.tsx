import type { HiddenPart } from '#lib/content/seen/hidden-parts-of.ts';
import { shorten } from '#lib/text/shorten.ts';

type BadgeProps = {
  /** What is out of the ordinary about it; null where nothing is. */
  mark: string | null;
  links: readonly { words: string; href: string | null }[];
  /** What stands on the page and is not drawn, because readers do not see it now. */
  hidden: readonly HiddenPart[];
};

/** So many letters of what is hidden show which part it is. */
const LONGEST = 160;

/** What staff see above a page in preview: what it is, and the ways to what belongs to it. */
export function Badge({ mark, links, hidden }: BadgeProps) {
  return (
    <aside className="desk-badge" aria-label="For staff">
      {mark && <strong>{mark}</strong>}
      {links.map(
        ({ words, href }) =>
          href && (
            <a href={href} key={href}>
              {words}
            </a>
          ),
      )}
      {hidden.length > 0 && (
        <details>
          <summary>{hidden.length === 1 ? '1 part is hidden' : `${hidden.length} parts are hidden`}</summary>
          <ul>
            {hidden.map(({ words, why }) => (
              <li key={words + why}>
                “{shorten(words, LONGEST)}” is {why}.
              </li>
            ))}
          </ul>
        </details>
      )}
    </aside>
  );
}
