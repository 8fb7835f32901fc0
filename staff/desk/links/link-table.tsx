import type { Site } from '#lib/site.ts';
import { PlaceLink } from '#staff/places/place-link.tsx';
import { placeOf } from '#staff/places/place-of.ts';
import type { DeskLink } from './links-of.ts';

type LinkTableProps = {
  links: DeskLink[];
  /** What the table is, and the heads of its columns. */
  name: string;
  other: string;
  site: Site;
};

/** The links of a page, each with its words and where it leads. */
export function LinkTable({ links, name, other, site }: LinkTableProps) {
  if (links.length === 0) return <p className="note">None.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard (axe, scrollable-region-focusable)
    <section className="scrolls" aria-label={name} tabIndex={0}>
      <table className="link-table">
        <thead>
          <tr>
            <th scope="col">{other}</th>
            <th scope="col">Words of the link</th>
            <th scope="col">Written in</th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={`${link.file}:${link.line}:${link.href}:${link.text}`}>
              <td>{link.otherPath ? <a href={link.otherPath}>{link.other}</a> : link.other}</td>
              <td>
                {link.text}
                <span className="path">{link.href}</span>
              </td>
              <td>
                <PlaceLink place={placeOf(link, site)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
