import { isPageKind } from '#lib/content/model/page-kinds.ts';
import type { LaunchList } from '#lib/launch/group-todos.ts';
import type { Site } from '#lib/site.ts';
import { deskPathOf } from '#staff/paths/desk-path-of.ts';
import { PlaceLink } from '#staff/places/place-link.tsx';
import { placeOf } from '#staff/places/place-of.ts';

type LaunchGroupsProps = { groups: LaunchList['groups']; site: Site };

/** What is open before launch, by group, each with where it is settled. */
export function LaunchGroups({ groups, site }: LaunchGroupsProps) {
  if (groups.length === 0) return <p className="fine">Nothing is open.</p>;
  return groups.map(({ title, opening, fix, items }) => (
    <section key={title}>
      <h2>
        {title} ({items.length})
      </h2>
      <p>{opening}</p>
      {fix && <p className="note">{fix}</p>}
      <ul className="gaps">
        {items.map((item) => (
          <li key={item.title}>
            {item.title}
            {item.places.map(({ place, ...where }) => (
              <span key={place} className="place">
                <PageName site={site} file={where.file} />
                <PlaceLink place={placeOf(where, site)} />
              </span>
            ))}
            {fix === null && <span className="place">{item.fix}</span>}
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** A place on a page is named after words or fields, of which each page has the same: the page is named before it. */
function PageName({ site, file }: { site: Site; file: string }) {
  const page = [...site.pages, ...site.drafts].find((each) => each.file === file);
  // A person has one form, which the place names.
  if (!page || !isPageKind(page.kind)) return null;
  return (
    <>
      <a href={deskPathOf(page)}>{page.frontmatter.navLabel}</a>
      {' · '}
    </>
  );
}
