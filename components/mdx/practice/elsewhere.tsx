import type { PageElsewhere } from '#lib/content/practice/pages-elsewhere-of.ts';

type ElsewhereProps = { pages: PageElsewhere[] };

/** The practice's own pages elsewhere. They are not told where a reader came from. */
export function Elsewhere({ pages }: ElsewhereProps) {
  if (pages.length === 0) return null;
  return (
    <ul>
      {pages.map(({ name, href }) => (
        <li key={href}>
          <a href={href} rel="noreferrer">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
