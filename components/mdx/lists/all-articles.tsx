import type { Directory } from '#lib/directory.ts';
import { PageList } from './page-list.tsx';

type AllArticlesProps = { directory: Directory /** The address of the feed. */; feed: string };

export function AllArticles({ directory, feed }: AllArticlesProps) {
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
        New and changed articles also come as <a href={feed}>a feed</a>, for programs that collect them.
      </p>
    </>
  );
}
