import type { ReactNode } from 'react';
import type { PageView } from '#lib/page-view.ts';
import { Breadcrumbs } from '../navigation/breadcrumbs.tsx';
import { PageHeading } from './page-heading.tsx';
import { Updated } from './updated.tsx';

type PlainLayoutProps = PageView & { children: ReactNode };

export function PlainLayout({ page, breadcrumbs, children }: PlainLayoutProps) {
  return (
    <article>
      <header className="plain-head">
        <Breadcrumbs trail={breadcrumbs} />
        <PageHeading page={page} />
      </header>
      <div className="prose alone">
        {children}
        <Updated day={page.frontmatter.updated} />
      </div>
    </article>
  );
}
