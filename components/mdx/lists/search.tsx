import type { HelpView } from '#lib/search/help-of.ts';
import { Helps } from '../../facts/helps.tsx';

type SearchProps = { help: HelpView };

/** The index is fetched in parts, by the first letter or digit of words. These are all of them. */
const STARTS = 'a b c d e f g h i j k l m n o p q r s t u v w x y z 0 1 2 3 4 5 6 7 8 9';

/**
 * The search box. `browser/load-on-use.ts` shows it and `browser/search.ts` makes it work, with the messages given here; they rely on the
 * order of its first four parts. It has no form and no name, so that nothing typed can be sent or kept, and no spelling check, as a `TextField`.
 */
export function Search({ help }: SearchProps) {
  return (
    <search className="search" data-module="/js/search.js" suppressHydrationWarning>
      <label htmlFor="search-words">Search the words of this site</label>
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
      <noscript>Without scripts there's no search box. Everything is listed below.</noscript>
    </search>
  );
}
