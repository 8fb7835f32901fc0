import { filled } from '#lib/filled.ts';
import type { HelpView } from '#lib/search/help-of.ts';
import type { Words } from '#lib/words/words.ts';
import { Helps } from '../../facts/helps.tsx';

type SearchProps = { words: Words; help: HelpView };

/**
 * The search box. `browser/load-on-use.ts` shows it and `browser/search.ts` makes it work, with the messages given here; they rely on the
 * order of its first four parts. It has no form and no name, so that nothing typed can be sent or kept, and no spelling check, as a `TextField`.
 */
export function Search({ words, help }: SearchProps) {
  const { finding } = words;
  return (
    <search className="search" data-module="/js/search.js" suppressHydrationWarning>
      <label htmlFor="search-words">{finding.searchLabel}</label>
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
        data-starts={finding.starts}
        data-first={filled(finding.helpFirst, { heading: help.heading })}
        data-waiting={finding.waiting}
        data-found={finding.found}
        data-none={finding.none}
        data-failed={finding.failed}
      />
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without markers for no list */}
      <ol role="list">
        <Helps words={words} help={help} />
      </ol>
      <noscript>{finding.noScripts}</noscript>
    </search>
  );
}
