import type { ReactNode } from 'react';
import type { PageView } from '#lib/page-view.ts';
import { Breadcrumbs } from '../navigation/breadcrumbs.tsx';
import { Contents } from '../navigation/contents.tsx';
import { PageHeading } from './page-heading.tsx';
import { Updated } from './updated.tsx';

type ArticleLayoutProps = PageView & { children: ReactNode };

export function ArticleLayout({
  page,
  breadcrumbs,
  sources,
  practice,
  author,
  children,
}: ArticleLayoutProps) {
  // Florida asks for the license type wherever a practitioner is named.
  const byline = author ? [author.name, author.license?.type].filter(Boolean).join(', ') : practice.name;
  return (
    <article>
      <header className="plain-head">
        <Breadcrumbs trail={breadcrumbs} />
        <PageHeading page={page} />
        <p className="byline">By {byline}</p>
      </header>
      <div className="reading">
        <Contents headings={page.headings} hasSources={sources.length > 0} />
        <div className="prose">
          {children}
          <Updated day={page.frontmatter.updated} />
        </div>
      </div>
    </article>
  );
}
