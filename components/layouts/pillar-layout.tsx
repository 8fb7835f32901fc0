import type { ReactNode } from 'react';
import type { PageView } from '#lib/page-view.ts';
import { Breadcrumbs } from '../navigation/breadcrumbs.tsx';
import { Contents } from '../navigation/contents.tsx';
import { Hero } from './hero.tsx';
import { PageFacts } from './page-facts.tsx';
import { PageHeading } from './page-heading.tsx';

type PillarLayoutProps = PageView & { children: ReactNode };

export function PillarLayout(props: PillarLayoutProps) {
  const { page, breadcrumbs, sources, action, reviewer, minutes, children } = props;
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
        <Contents headings={page.headings} hasSources={sources.length > 0} />
        <div className="prose numbered">{children}</div>
      </div>
    </article>
  );
}
