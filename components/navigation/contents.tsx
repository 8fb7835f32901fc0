import type { PageHeading } from '#lib/content/model/page.ts';
import type { Words } from '#lib/words/words.ts';

const sectionsIn = (headings: readonly PageHeading[]) => headings.filter(({ depth }) => depth === 2);

/** Whether a page has so many sections that it lists them. */
export const hasContents = (headings: readonly PageHeading[]) => sectionsIn(headings).length >= 3;

type ContentsProps = {
  words: Words;
  headings: PageHeading[];
  hasSources: boolean;
  /** Whether the sections bear numbers in the text, too. */
  isNumbered?: boolean;
};

/**
 * The sections of a page: closed on phones, and on wide screens open beside the text. It is one list, so that programs that read for people get it
 * once; the stylesheet opens it (docs/decisions/0038-read-by-programs.md). `menu` tells them that it is no part of the text.
 */
export function Contents({ words, headings, hasSources, isNumbered = false }: ContentsProps) {
  if (!hasContents(headings)) return null;
  return (
    <nav aria-label={words.around.onThisPage} className="on-this-page menu">
      <details className="unfolds" id="on-this-page">
        <summary>{words.around.onThisPage}</summary>
        <ol className={isNumbered ? 'counted' : undefined}>
          {sectionsIn(headings).map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
          {hasSources && (
            <li>
              <a href="#source-list">{words.reading.sources}</a>
            </li>
          )}
        </ol>
      </details>
    </nav>
  );
}
