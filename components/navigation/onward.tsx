import type { Page } from '#lib/content/model/page.ts';
import { Rule } from '../diagrams/rule.tsx';
import { PageList } from '../mdx/lists/page-lists.tsx';

type AfterArticleProps = { above: Page | null; next: Page[] };

/** Below an article: the page that it belongs to, and what to read next. */
export function AfterArticle({ above, next }: AfterArticleProps) {
  if (!above && next.length === 0) return null;
  return (
    <nav className="onward" aria-label="Where to go on">
      <Rule />
      {above && (
        <p className="belongs-to">
          This article belongs to <a href={above.path}>{above.frontmatter.heading}</a>
        </p>
      )}
      {next.length > 0 && <h2>Read next</h2>}
      <PageList pages={next} />
    </nav>
  );
}

/** Below a main page, the articles that its own words do not list. */
export function AfterPillar({ articles }: { articles: Page[] }) {
  if (articles.length === 0) return null;
  return (
    <nav className="onward" aria-label="Articles on this">
      <Rule />
      <h2>Articles on this</h2>
      <PageList pages={articles} />
    </nav>
  );
}
