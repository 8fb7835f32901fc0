import type { ReactNode } from 'react';
import type { Page } from '#lib/content/model/page.ts';
import { Rule } from '../diagrams/rule.tsx';
import { Breadcrumbs } from '../navigation/breadcrumbs.tsx';
import { Contents } from '../navigation/contents.tsx';
import { PageFacts } from './page-facts.tsx';
import { PageHeading } from './page-heading.tsx';

type ArticleLayoutProps = {
  page: Page;
  /** The page above. */
  above: Page | null;
  breadcrumbs: Page[];
  hasSources: boolean;
  byline: string;
  reviewer: string | null;
  minutes: number;
  children: ReactNode;
};

export function ArticleLayout(props: ArticleLayoutProps) {
  const { page, above, breadcrumbs, hasSources, byline, reviewer, minutes, children } = props;
  return (
    <article>
      <header className="page-head">
        <Breadcrumbs trail={breadcrumbs} />
        <PageHeading page={page} />
        <PageFacts page={page} reviewer={reviewer} byline={byline} minutes={minutes} />
        <Rule />
      </header>
      <div className="reading">
        <Contents headings={page.headings} hasSources={hasSources} />
        <div className="prose">
          {children}
          {above && (
            <aside className="belongs-to" aria-label="Where this article belongs">
              <Rule />
              <p>
                This article belongs to <a href={above.path}>{above.frontmatter.heading}</a>
              </p>
            </aside>
          )}
        </div>
      </div>
    </article>
  );
}
