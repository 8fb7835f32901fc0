import type { Page } from '#lib/content/model/page.ts';
import type { Words } from '#lib/words/words.ts';

type BreadcrumbsProps = { words: Words; trail: Page[] };

export function Breadcrumbs({ words, trail }: BreadcrumbsProps) {
  if (trail.length < 2) return null;
  return (
    <nav aria-label={words.around.breadcrumb} className="breadcrumbs">
      <ol>
        {trail.map(({ path, frontmatter }, index) => (
          <li key={path}>
            {index === trail.length - 1 ? (
              <span aria-current="page">{frontmatter.navLabel}</span>
            ) : (
              <a href={path}>{frontmatter.navLabel}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
