import type { PageHeading } from '#lib/content/model/page.ts';
import { filled } from '#lib/filled.ts';
import type { Words } from '#lib/words/words.ts';

type GlossaryProps = { words: Words; letters: Pick<PageHeading, 'id' | 'text'>[] };

/** The letters of a glossary, each leading to its terms. */
export function Glossary({ words, letters }: GlossaryProps) {
  if (letters.length === 0) return null;
  return (
    <nav className="letters" aria-label={words.reading.letters}>
      <ul>
        {letters.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type AlsoCalledProps = { alsoCalled: string; words: string };

/** What else a term is called: `words` are written in the page, and stand within those of its language. */
export function AlsoCalled({ alsoCalled, words }: AlsoCalledProps) {
  return <p className="also-called">{filled(alsoCalled, { words })}</p>;
}
