import type { ReactNode } from 'react';
import type { Page } from '#lib/content/model/page.ts';
import type { MenuItem } from '#lib/site-chrome.ts';
import { Breadcrumbs } from '../navigation/breadcrumbs.tsx';
import { Contents } from '../navigation/contents.tsx';
import { Hero } from './hero.tsx';
import { PageFacts } from './page-facts.tsx';
import { PageHeading } from './page-heading.tsx';

type PillarLayoutProps = {
  page: Page;
  breadcrumbs: Page[];
  hasSources: boolean;
  action: MenuItem;
  reviewer: string | null;
  minutes: number;
  children: ReactNode;
};

export function PillarLayout(props: PillarLayoutProps) {
  const { page, breadcrumbs, hasSources, action, reviewer, minutes, children } = props;
  return (
    <article>
      <Hero audience={page.frontmatter.audience}>
        <Breadcrumbs trail={breadcrumbs} />
        <PageHeading page={page} />
        <a className="button" href={action.path}>
          {action.label}
        </a>
        <PageFacts page={page} reviewer={reviewer} minutes={minutes} />
      </Hero>
      <div className="reading">
        <Contents headings={page.headings} hasSources={hasSources} />
        <div className="prose numbered">{children}</div>
      </div>
    </article>
  );
}
