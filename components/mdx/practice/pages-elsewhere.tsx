import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';

type PagesElsewhereProps = { practice: Pick<PracticeInWords, 'elsewhere'> };

/** The practice's own pages on other sites, by the names of those; nothing while none is known. */
export function PagesElsewhere({ practice: { elsewhere } }: PagesElsewhereProps) {
  if (elsewhere.length === 0) return null;
  return (
    <>
      <p>We also have a page of our own on:</p>
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
