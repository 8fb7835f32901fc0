import type { ReactNode } from 'react';
import type { Page } from '#lib/content/model/page.ts';
import { Hero } from './hero.tsx';
import { PageFacts } from './page-facts.tsx';
import { PageHeading } from './page-heading.tsx';

type HomeLayoutProps = { page: Page; reviewer: string | null; children: ReactNode };

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
