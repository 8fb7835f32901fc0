import type { Page } from '#lib/content/model/page.ts';
import type { Directory } from '#lib/directory.ts';

type AllPagesProps = { directory: Directory };

export function AllPages({ directory: { branches, others } }: AllPagesProps) {
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
        <h2>About the practice and this site</h2>
        <Links pages={others} />
      </section>
    </>
  );
}

function Links({ pages }: { pages: Page[] }) {
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
