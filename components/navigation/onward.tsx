import type { Page } from '#lib/content/model/page.ts';
import type { Words } from '#lib/words/words.ts';
import { Rule } from '../diagrams/rule.tsx';
import { PageList } from '../mdx/lists/page-lists.tsx';
import { Said } from '../said.tsx';

type AfterArticleProps = { words: Words; above: Page | null; next: Page[] };

/** Below an article: the page that it belongs to, and what to read next. */
export function AfterArticle({ words, above, next }: AfterArticleProps) {
  if (!above && next.length === 0) return null;
  return (
    <nav className="onward" aria-label={words.around.whereToGoOn}>
      <Rule />
      {above && (
        <p className="belongs-to">
          <Said
            words={words.around.belongsTo}
            parts={{ page: <a href={above.path}>{above.frontmatter.heading}</a> }}
          />
        </p>
      )}
      {next.length > 0 && <h2>{words.around.readNext}</h2>}
      <PageList pages={next} />
    </nav>
  );
}

/** Below a main page, the articles that its own words do not list. */
export function AfterPillar({ words, articles }: { words: Words; articles: Page[] }) {
  if (articles.length === 0) return null;
  return (
    <nav className="onward" aria-label={words.around.articlesOnThis}>
      <Rule />
      <h2>{words.around.articlesOnThis}</h2>
      <PageList pages={articles} />
    </nav>
  );
}
