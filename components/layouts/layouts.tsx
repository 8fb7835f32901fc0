import type { ReactNode } from 'react';
import type { Page } from '#lib/content/model/page.ts';
import type { DrawingName } from '#lib/content/model/schema.ts';
import type { Signature } from '#lib/links/signature-of.ts';
import type { MenuItem } from '#lib/site-chrome.ts';
import type { Words } from '#lib/words/words.ts';
import { Breadcrumbs } from '../navigation/breadcrumbs.tsx';
import { Contents } from '../navigation/contents.tsx';
import { AfterArticle, AfterPillar } from '../navigation/onward.tsx';
import { Hero, PageBody, PageFacts, PageHead, PageHeading } from './page-head.tsx';
import { PrintHelp } from './print-help.tsx';

type LayoutProps = {
  words: Words;
  page: Page;
  date: string;
  /** What is drawn at its head. */
  drawing: DrawingName;
  byline: Signature | null;
  reviewer: Signature | null;
  children: ReactNode;
};
type LowerLayoutProps = LayoutProps & { breadcrumbs: Page[] };
type LongLayoutProps = LowerLayoutProps & { hasSources: boolean; minutes: number };

export function HomeLayout({ words, page, date, drawing, byline, reviewer, children }: LayoutProps) {
  return (
    <article>
      <Hero audience={page.frontmatter.audience} drawing={drawing}>
        <PageHeading page={page} />
      </Hero>
      <PageBody>
        <div className="prose plain front">
          {children}
          <PageFacts words={words} page={page} date={date} byline={byline} reviewer={reviewer} />
        </div>
      </PageBody>
    </article>
  );
}

/** A sheet to print. What helps to print it stands above its words, and on paper there is nothing but these and the heading. */
export function SheetLayout(props: LowerLayoutProps) {
  return <PlainLayout {...props} className="sheet" belowHeading={<PrintHelp words={props.words} />} />;
}

type PlainLayoutProps = LowerLayoutProps & { className?: string; belowHeading?: ReactNode };

export function PlainLayout({
  words,
  page,
  date,
  drawing,
  breadcrumbs,
  byline,
  reviewer,
  children,
  className,
  belowHeading,
}: PlainLayoutProps) {
  return (
    <article className={className}>
      <PageHead audience={page.frontmatter.audience} drawing={drawing}>
        <Breadcrumbs words={words} trail={breadcrumbs} />
        <PageHeading page={page} />
        {belowHeading}
      </PageHead>
      <PageBody>
        <div className="prose plain">
          {children}
          <PageFacts words={words} page={page} date={date} byline={byline} reviewer={reviewer} />
        </div>
      </PageBody>
    </article>
  );
}

type PillarLayoutProps = LongLayoutProps & {
  /** What the reader is offered first. */
  firstStep: MenuItem;
  /** The articles below it that its own words do not list. */
  unlisted: Page[];
};

export function PillarLayout(props: PillarLayoutProps) {
  const {
    words,
    page,
    date,
    drawing,
    unlisted,
    breadcrumbs,
    hasSources,
    firstStep,
    byline,
    reviewer,
    minutes,
    children,
  } = props;
  return (
    <article>
      <Hero
        audience={page.frontmatter.audience}
        drawing={drawing}
        facts={
          <PageFacts
            words={words}
            page={page}
            date={date}
            byline={byline}
            reviewer={reviewer}
            minutes={minutes}
          />
        }
      >
        <Breadcrumbs words={words} trail={breadcrumbs} />
        <PageHeading page={page} />
        <a className="button" href={firstStep.path}>
          {firstStep.label}
        </a>
      </Hero>
      <PageBody>
        <div className="reading">
          <Contents words={words} headings={page.headings} hasSources={hasSources} isNumbered />
          <div className="prose numbered">
            {children}
            <AfterPillar words={words} articles={unlisted} />
          </div>
        </div>
      </PageBody>
    </article>
  );
}

export function ArticleLayout(props: LongLayoutProps & { above: Page | null; next: Page[] }) {
  const {
    words,
    page,
    date,
    drawing,
    above,
    next,
    breadcrumbs,
    hasSources,
    byline,
    reviewer,
    minutes,
    children,
  } = props;
  return (
    <article>
      <PageHead
        audience={page.frontmatter.audience}
        drawing={drawing}
        facts={
          <PageFacts
            words={words}
            page={page}
            date={date}
            byline={byline}
            reviewer={reviewer}
            minutes={minutes}
          />
        }
      >
        <Breadcrumbs words={words} trail={breadcrumbs} />
        <PageHeading page={page} />
      </PageHead>
      <PageBody>
        <div className="reading">
          <Contents words={words} headings={page.headings} hasSources={hasSources} />
          <div className="prose">
            {children}
            <AfterArticle words={words} above={above} next={next} />
          </div>
        </div>
      </PageBody>
    </article>
  );
}
