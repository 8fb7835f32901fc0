import type { Page } from '#lib/content/model/page.ts';
import type { Directory } from '#lib/directory.ts';
import type { Words } from '#lib/words/words.ts';
import { Said } from '../../said.tsx';

type PagesProps = { pages: Page[] };
type DirectoryProps = { directory: Directory };
type WordedProps = DirectoryProps & { words: Words };

/** Pages to go on to: each with its heading and one sentence that says where it leads. */
export function PageList({ pages }: PagesProps) {
  if (pages.length === 0) return null;
  return (
    <ul className="related">
      {pages.map(({ path, frontmatter }) => (
        <li key={path}>
          <a href={path}>{frontmatter.heading}</a>
          {frontmatter.summary && <p>{frontmatter.summary}</p>}
        </li>
      ))}
    </ul>
  );
}

type AllArticlesProps = WordedProps & { /** The address of the feed. */ feed: string };

export function AllArticles({ words: { finding }, directory, feed }: AllArticlesProps) {
  return (
    <>
      {directory.shelves.map(({ above, articles }) => (
        <section key={above.path}>
          <h2>
            <a href={above.path}>{above.frontmatter.navLabel}</a>
          </h2>
          <PageList pages={articles} />
        </section>
      ))}
      <p>
        <Said words={finding.asFeed} parts={{ feed: <a href={feed}>{finding.feed}</a> }} />
      </p>
    </>
  );
}

export function AllPages({ words, directory: { branches, others } }: WordedProps) {
  return (
    <>
      {branches.map(({ pillar, articles, pages }) => (
        <section key={pillar.path}>
          <h2>
            <a href={pillar.path}>{pillar.frontmatter.navLabel}</a>
          </h2>
          <Links pages={[...pages, ...articles]} />
        </section>
      ))}
      <section>
        <h2>{words.finding.aboutThisSite}</h2>
        <Links pages={others} />
      </section>
    </>
  );
}

function Links({ pages }: PagesProps) {
  if (pages.length === 0) return null;
  return (
    <ul>
      {pages.map(({ path, frontmatter }) => (
        <li key={path}>
          <a href={path}>{frontmatter.heading}</a>
        </li>
      ))}
    </ul>
  );
}

/** Every question of the site. The answers stand on their own pages, once. */
export function AllQuestions({ directory }: DirectoryProps) {
  return (
    <>
      {directory.pages
        .filter(({ faq }) => faq.length > 0)
        .map(({ path, frontmatter, faq }) => (
          <section key={path}>
            <h2>{frontmatter.navLabel}</h2>
            <ul>
              {faq.map(({ question, id }) => (
                <li key={id}>
                  <a href={`${path}#${id}`}>{question}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
