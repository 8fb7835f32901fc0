import type { LaunchList } from '#lib/launch/group-todos.ts';
import { deskPathOfFile } from '#staff/desk/paths.ts';

type LaunchGroupsProps = { groups: LaunchList['groups'] };

export function LaunchGroups({ groups }: LaunchGroupsProps) {
  if (groups.length === 0) return <p className="fine">Nothing is open.</p>;
  return groups.map(({ title, fix, items }) => (
    <section key={title}>
      <h2>
        {title} ({items.length})
      </h2>
      {fix && <p className="note">{fix}</p>}
      <ul className="gaps">
        {items.map((item) => (
          <li key={item.title}>
            {item.title}
            {item.places.map(({ place, file }) => (
              <span key={place} className="place">
                <Place path={deskPathOfFile(file)} place={place} />
              </span>
            ))}
            {fix === null && <span className="place">{item.fix}</span>}
          </li>
        ))}
      </ul>
    </section>
  ));
}

const Place = ({ path, place }: { path: string | null; place: string }) =>
  path === null ? place : <a href={path}>{place}</a>;
