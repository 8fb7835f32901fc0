import type { SiteChrome } from '#lib/page-view.ts';
import { CrisisLines } from '../facts/crisis-lines.tsx';
import { Menu } from './menu.tsx';

type FooterProps = { surroundings: SiteChrome; path: string | null };

export function Footer({ surroundings: { practice, footer, crisisLines }, path }: FooterProps) {
  return (
    <footer className="site-footer">
      <section aria-labelledby="help-now">
        <h2 id="help-now">If it cannot wait</h2>
        <CrisisLines lines={crisisLines} />
      </section>
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
      <p>
        {practice.name}. {practice.description}
      </p>
    </footer>
  );
}
