import type { Page } from '#lib/content/model/page.ts';

type PageListProps = { pages: Page[] };

/** Pages to go on to: each with its heading and one sentence that says where it leads. */
export function PageList({ pages }: PageListProps) {
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
