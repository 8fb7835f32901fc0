import { Helps } from '#components/facts/helps.tsx';
import { NotFound } from '#components/layouts/not-found.tsx';
import { Shell } from '#components/layouts/shell.tsx';
import { factsIn } from '#lib/content/practice/facts-in.ts';
import { directoryOf } from '#lib/directory.ts';
import { type Language, SITE_LANGUAGE } from '#lib/languages.ts';
import { helpOf } from '#lib/search/help-of.ts';
import { toOpenGraph } from '#lib/seo/to-open-graph.ts';
import { siteChromeOf } from '#lib/site-chrome.ts';
import { wordsOf } from '#lib/words/words.ts';
import { elsewhereOf } from '#views/elsewhere-of.ts';
import { getSite, origin } from './site.ts';

/** What it says of itself, in a language. */
export function notFoundMetadata(lang: Language = SITE_LANGUAGE) {
  const { practice } = factsIn(lang, getSite().facts);
  return {
    title: wordsOf(lang).finding.notFoundTitle,
    ...toOpenGraph(null, practice, origin, lang),
  };
}

/** What is shown where no page is: the way to all that there are in a language. */
export function NotFoundPage({ lang = SITE_LANGUAGE }: { lang?: Language }) {
  const site = getSite();
  const words = wordsOf(lang);
  const chrome = siteChromeOf(site, words);
  return (
    <Shell
      chrome={chrome}
      path={null}
      elsewhere={elsewhereOf(lang, null, site.graph)}
      scripts
      script="not-found"
    >
      <NotFound words={words} home={chrome.home} directory={directoryOf(site, lang)} menu={chrome.header} />
      <Helps words={words} help={helpOf(site, words)} />
    </Shell>
  );
}
