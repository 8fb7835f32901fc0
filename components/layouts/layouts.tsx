import type { ReactNode } from 'react';
import type { Page } from '#lib/content/model/page.ts';
import type { Signature } from '#lib/links/signature-of.ts';
import type { MenuItem } from '#lib/site-chrome.ts';
import { Rule } from '../diagrams/rule.tsx';
import { Breadcrumbs } from '../navigation/breadcrumbs.tsx';
import { Contents } from '../navigation/contents.tsx';
import { Hero, PageFacts, PageHeading } from './page-head.tsx';

type LayoutProps = {
  page: Page;
  date: string;
  byline: Signature | null;
  reviewer: Signature | null;
  children: ReactNode;
};
type LowerLayoutProps = LayoutProps & { breadcrumbs: Page[] };
type LongLayoutProps = LowerLayoutProps & { hasSources: boolean; minutes: number };

export function HomeLayout({ page, date, byline, reviewer, children }: LayoutProps) {
  return (
    <article>
      <Hero audience={page.frontmatter.audience}>
        <PageHeading page={page} />
      </Hero>
      <div className="prose plain">
        {children}
        <PageFacts page={page} date={date} byline={byline} reviewer={reviewer} />
      </div>
    </article>
  );
}

export function PlainLayout({ page, date, breadcrumbs, byline, reviewer, children }: LowerLayoutProps) {
  return (
    <article>
      <header className="page-head">
        <Breadcrumbs trail={breadcrumbs} />
        <PageHeading page={page} />
        <Rule />
      </header>
      <div className="prose plain">
        {children}
        <PageFacts page={page} date={date} byline={byline} reviewer={reviewer} />
      </div>
    </article>
  );
}

export function PillarLayout(props: LongLayoutProps & { action: MenuItem }) {
  const { page, date, breadcrumbs, hasSources, action, byline, reviewer, minutes, children } = props;
  return (
    <article>
      <Hero audience={page.frontmatter.audience}>
        <Breadcrumbs trail={breadcrumbs} />
        <PageHeading page={page} />
        <a className="button" href={action.path}>
          {action.label}
        </a>
        <PageFacts page={page} date={date} byline={byline} reviewer={reviewer} minutes={minutes} />
      </Hero>
      <div className="reading">
        <Contents headings={page.headings} hasSources={hasSources} />
        <div className="prose numbered">{children}</div>
      </div>
    </article>
  );
}

export function ArticleLayout(props: LongLayoutProps & { above: Page | null }) {
  const { page, date, above, breadcrumbs, hasSources, byline, reviewer, minutes, children } = props;
  return (
    <article>
      <header className="page-head">
        <Breadcrumbs trail={breadcrumbs} />
        <PageHeading page={page} />
        <PageFacts page={page} date={date} byline={byline} reviewer={reviewer} minutes={minutes} />
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
