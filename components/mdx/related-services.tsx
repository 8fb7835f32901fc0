import type { Page } from '#lib/content/page.ts';

type RelatedServicesProps = { pages: Page[] };

export function RelatedServices({ pages }: RelatedServicesProps) {
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
