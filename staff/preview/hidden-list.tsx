import type { HiddenPart } from '#lib/content/seen/hidden-parts-of.ts';
import { shorten } from '#lib/text/shorten.ts';

type HiddenListProps = {
  hidden: readonly HiddenPart[];
  /** So many letters of each part are shown; all of them where nothing is said. */
  longest?: number;
};

/** What stands on a page and is not drawn, because readers do not see it now, each with the reason. */
export function HiddenList({ hidden, longest = Number.POSITIVE_INFINITY }: HiddenListProps) {
  return (
    <ul>
      {hidden.map(({ words, why }) => (
        <li key={words + why}>
          “{shorten(words, longest)}” is {why}.
        </li>
      ))}
    </ul>
  );
}
