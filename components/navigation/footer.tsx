import type { Surroundings } from '#lib/page-view.ts';
import { CrisisLines } from '../facts/crisis-lines.tsx';
import { Menu } from './menu.tsx';

type FooterProps = { surroundings: Surroundings; path: string | null };

export function Footer({ surroundings: { practice, header, footer, crisisLines }, path }: FooterProps) {
  const pages = new Map([...header, ...footer].map((item) => [item.path, item]));
  return (
    <footer className="site-footer">
      <section aria-labelledby="help-now">
        <h2 id="help-now">If it cannot wait</h2>
        <CrisisLines lines={crisisLines} />
      </section>
      <nav aria-label="All pages">
        <Menu items={[...pages.values()]} path={path} />
      </nav>
      <p>
        {practice.name}. {practice.description}
      </p>
    </footer>
  );
}
