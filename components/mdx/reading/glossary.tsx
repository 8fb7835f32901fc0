import type { PageHeading } from '#lib/content/model/page.ts';

type GlossaryProps = { letters: Pick<PageHeading, 'id' | 'text'>[] };

/** The letters of a glossary, each leading to its terms. */
export function Glossary({ letters }: GlossaryProps) {
  if (letters.length === 0) return null;
  return (
    <nav className="letters" aria-label="Letters">
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

/** What else a term is called. */
export function AlsoCalled({ words }: { words: string }) {
  return <p className="also-called">Also called: {words}</p>;
}
