import type { PageHeading } from '#lib/content/model/page.ts';

type ContentsProps = { headings: PageHeading[]; hasSources: boolean };

/**
 * The sections of a page: closed on phones, and on wide screens open beside the text. It is one list, so that programs that read for people get it
 * once; the stylesheet opens it (docs/decisions/0038-read-by-programs.md). `menu` tells them that it is no part of the text.
 */
export function Contents({ headings, hasSources }: ContentsProps) {
  const sections = headings.filter(({ depth }) => depth === 2);
  if (sections.length < 3) return null;
  return (
    <nav aria-label="On this page" className="on-this-page menu">
      <details className="unfolds">
        <summary>On this page</summary>
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
      </details>
    </nav>
  );
}
