import type { HelpView } from '#lib/search/help-of.ts';
import { Helps } from '../../facts/helps.tsx';

type SearchProps = { help: HelpView };

/** The index is fetched in parts, by the beginnings of words. These are all of them. */
const STARTS = 'a b c d e f g h i j k l m n o p q r s t u v w x y z 0 1 2 3 4 5 6 7 8 9';

/**
 * The box to search with. `browser/load-on-use.ts` shows it and `browser/search.ts` makes it work, with the words that are said
 * here; they take its four parts in this order. It has no form and no name, so that nothing typed can be sent or kept.
 */
export function Search({ help }: SearchProps) {
  return (
    // Only `next dev` minds that the script marks it before React has seen it.
    <search className="search" data-module="/js/search.js" suppressHydrationWarning>
      <label htmlFor="search-words">Search the words of this site</label>
      {/* Some browsers send what is typed to their maker to check its spelling. */}
      <input
        type="search"
        id="search-words"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={200}
        enterKeyHint="search"
      />
      <p
        role="status"
        data-starts={STARTS}
        data-first={`“${help.heading}” comes first, with numbers to call. `}
        data-waiting="Searching …"
        data-found="Nearest pages found:"
        data-none="Nothing found for those words. The whole site is listed below."
        data-failed="The search does not work right now. The whole site is listed below."
      />
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without markers for no list */}
      <ol role="list">
        <Helps help={help} />
      </ol>
    </search>
  );
}
