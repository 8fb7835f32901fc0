import type { ReactNode } from 'react';
import type { PageView } from '#lib/page-view.ts';
import { Horizon } from '../diagrams/horizon.tsx';
import { Breadcrumbs } from '../navigation/breadcrumbs.tsx';
import { Contents } from '../navigation/contents.tsx';
import { PageHeading } from './page-heading.tsx';
import { Updated } from './updated.tsx';

type PillarLayoutProps = PageView & { children: ReactNode };

export function PillarLayout({ page, breadcrumbs, sources, action, children }: PillarLayoutProps) {
  return (
    <article>
      <header className="hero">
        <Breadcrumbs trail={breadcrumbs} />
        <PageHeading page={page} />
        <a className="button" href={action.path}>
          {action.label}
        </a>
        <Horizon />
      </header>
      <div className="reading">
        <Contents headings={page.headings} hasSources={sources.length > 0} />
        <div className="prose numbered">
          {children}
          <Updated day={page.frontmatter.updated} />
        </div>
      </div>
    </article>
  );
}
