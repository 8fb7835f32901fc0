import type { ReactNode } from 'react';
import type { PageView } from '#lib/page-view.ts';
import { Hero } from './hero.tsx';
import { PageFacts } from './page-facts.tsx';
import { PageHeading } from './page-heading.tsx';

type HomeLayoutProps = PageView & { children: ReactNode };

export function HomeLayout({ page, reviewer, children }: HomeLayoutProps) {
  return (
    <article>
      <Hero audience={page.frontmatter.audience}>
        <PageHeading page={page} />
      </Hero>
      <div className="prose plain">
        {children}
        <PageFacts page={page} reviewer={reviewer} />
      </div>
    </article>
  );
}
