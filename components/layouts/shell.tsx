import type { ReactNode } from 'react';
import type { SiteChrome } from '#lib/site-chrome.ts';
import { Footer } from '../navigation/footer.tsx';
import { Header, type PageElsewhere } from '../navigation/header.tsx';
import { LeaveStatus } from '../navigation/leave-status.tsx';

type ShellProps = {
  chrome: SiteChrome;
  /** The address of the page, or null where it has none of its own, as on the 404 page. */
  path: string | null;
  /** The same page in other languages. */
  elsewhere?: readonly PageElsewhere[];
  /** False for a page that is sent without any script. */
  scripts: boolean;
  /** The name of its script in `browser/`. */
  script?: string;
  /** Whether it shows the crisis lines of every page among its words. */
  hasCrisisLines?: boolean;
  children: ReactNode;
};

/** What stands around every page. The way out comes right after the skip link in the order of the Tab key. */
export function Shell(props: ShellProps) {
  const { chrome, path, elsewhere = [], scripts, script = 'site', hasCrisisLines = false, children } = props;
  return (
    <>
      {scripts && <script type="module" async src={`/js/${script}.js`} />}
      {/* By itself, the Tab key of Safari leads to no link. */}
      <a className="skip-link" href="#content" tabIndex={0}>
        {chrome.words.around.skip}
      </a>
      {scripts && <LeaveStatus words={chrome.words} />}
      <Header chrome={chrome} path={path} elsewhere={elsewhere} scripts={scripts} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer chrome={chrome} path={path} hasCrisisLines={hasCrisisLines} />
    </>
  );
}
