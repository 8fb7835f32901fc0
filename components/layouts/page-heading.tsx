import type { Page } from '#lib/content/model/page.ts';

type PageHeadingProps = { page: Page };

export function PageHeading({ page: { frontmatter } }: PageHeadingProps) {
  return (
    <>
      <h1>{frontmatter.heading}</h1>
      {frontmatter.lead.length > 0 && (
        <p className="lead">
          {frontmatter.lead.map((line) => (
            <span key={line}>{line} </span>
          ))}
        </p>
      )}
    </>
  );
}
