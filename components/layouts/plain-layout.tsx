import type { ReactNode } from 'react';
import type { Page } from '#lib/content/model/page.ts';
import { Rule } from '../diagrams/rule.tsx';
import { Breadcrumbs } from '../navigation/breadcrumbs.tsx';
import { PageFacts } from './page-facts.tsx';
import { PageHeading } from './page-heading.tsx';

type PlainLayoutProps = { page: Page; breadcrumbs: Page[]; reviewer: string | null; children: ReactNode };

export function PlainLayout({ page, breadcrumbs, reviewer, children }: PlainLayoutProps) {
  return (
    <article>
      <header className="page-head">
        <Breadcrumbs trail={breadcrumbs} />
        <PageHeading page={page} />
        <Rule />
      </header>
      <div className="prose plain">
        {children}
        <PageFacts page={page} reviewer={reviewer} />
      </div>
    </article>
  );
}
