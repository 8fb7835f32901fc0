import { Helps } from '#components/facts/helps.tsx';
import { NotFound } from '#components/layouts/not-found.tsx';
import { Shell } from '#components/layouts/shell.tsx';
import { directoryOf } from '#lib/directory.ts';
import { helpOf } from '#lib/search/help-of.ts';
import { siteChromeOf } from '#lib/site-chrome.ts';
import { SITE_WORDS } from '#lib/words/words.ts';
import { getSite } from './site.ts';

/** What is shown where no page is: the way to all that there are. */
export function NotFoundPage() {
  const site = getSite();
  const chrome = siteChromeOf(site, SITE_WORDS);
  return (
    <Shell chrome={chrome} path={null} scripts script="not-found">
      <NotFound words={SITE_WORDS} directory={directoryOf(site, SITE_WORDS.lang)} menu={chrome.header} />
      <Helps words={SITE_WORDS} help={helpOf(site, SITE_WORDS)} />
    </Shell>
  );
}
