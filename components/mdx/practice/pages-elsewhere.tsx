import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import type { Words } from '#lib/words/words.ts';

type PagesElsewhereProps = { words: Words; practice: Pick<PracticeInWords, 'elsewhere'> };

/** The practice's own pages on other sites, by the names of those; nothing while none is known. */
export function PagesElsewhere({ words, practice: { elsewhere } }: PagesElsewhereProps) {
  if (elsewhere.length === 0) return null;
  return (
    <>
      <p>{words.practice.pagesElsewhere}</p>
      <ul>
        {elsewhere.map(({ name, href }) => (
          <li key={href}>
            <a href={href} rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
