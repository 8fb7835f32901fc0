import type { SiteChrome } from '#lib/site-chrome.ts';
import { CrisisLines } from '../facts/crisis-lines.tsx';
import { PracticeFacts } from '../facts/practice-facts.tsx';
import { Menu } from './menu.tsx';

type FooterProps = {
  chrome: SiteChrome;
  path: string | null;
  /** Whether the page itself shows the lines that every page has. It needs no second list. */
  hasCrisisLines: boolean;
};

export function Footer({ chrome, path, hasCrisisLines }: FooterProps) {
  const { words, practice, known, footer, crisisLines } = chrome;
  return (
    <footer className="site-footer">
      <a className="to-top" href="#content">
        {words.around.toTop}
      </a>
      {!hasCrisisLines && (
        <section aria-labelledby="help-now">
          <h2 id="help-now">{words.around.helpNow}</h2>
          <CrisisLines lines={crisisLines} brief />
        </section>
      )}
      {footer.length > 0 && (
        <nav aria-label={words.around.allPages}>
          {footer.map(({ title, items }) => (
            <section key={title}>
              <h2>{title}</h2>
              <Menu items={items} path={path} />
            </section>
          ))}
        </nav>
      )}
      <PracticeFacts words={words} practice={known} />
      <p>
        {practice.name}. {practice.description}
      </p>
    </footer>
  );
}
