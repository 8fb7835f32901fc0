import type { SiteChrome } from '#lib/site-chrome.ts';
import { CrisisLines } from '../facts/crisis-lines.tsx';
import { PracticeFacts } from '../facts/practice-facts.tsx';
import { Menu } from './menu.tsx';

type FooterProps = { chrome: SiteChrome; path: string | null };

export function Footer({ chrome: { practice, known, footer, crisisLines, crisisPath }, path }: FooterProps) {
  return (
    <footer className="site-footer">
      {/* The page with all of them needs no second list. */}
      {path !== crisisPath && (
        <section aria-labelledby="help-now">
          <h2 id="help-now">If it can't wait</h2>
          <CrisisLines lines={crisisLines} brief />
        </section>
      )}
      {footer.length > 0 && (
        <nav aria-label="All pages">
          {footer.map(({ title, items }) => (
            <section key={title}>
              <h2>{title}</h2>
              <Menu items={items} path={path} />
            </section>
          ))}
        </nav>
      )}
      <PracticeFacts practice={known} />
      <p>
        {practice.name}. {practice.description}
      </p>
    </footer>
  );
}
