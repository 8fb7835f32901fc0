import type { PageHeading } from '#lib/content/model/page.ts';

type ContentsProps = { headings: PageHeading[]; hasSources: boolean };

/** The sections of a page: closed on phones, beside the text on wide screens. Only one of the two is ever shown. */
export function Contents({ headings, hasSources }: ContentsProps) {
  const sections = headings.filter(({ depth }) => depth === 2);
  if (sections.length < 3) return null;
  const list = (
    <ol>
      {sections.map(({ id, text }) => (
        <li key={id}>
          <a href={`#${id}`}>{text}</a>
        </li>
      ))}
      {hasSources && (
        <li>
          <a href="#source-list">Sources</a>
        </li>
      )}
    </ol>
  );
  return (
    <nav aria-label="On this page" className="on-this-page">
      <details className="lg:hidden">
        <summary>On this page</summary>
        {list}
      </details>
      <div className="max-lg:hidden">
        <p>On this page</p>
        {list}
      </div>
    </nav>
  );
}
