import type { LaunchList } from '#staff/desk/launch/to-launch-list.ts';

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
            {item.places.map(({ place, deskPath }) => (
              <span key={place} className="place">
                {deskPath ? <a href={deskPath}>{place}</a> : place}
              </span>
            ))}
            {fix === null && <span className="place">{item.fix}</span>}
          </li>
        ))}
      </ul>
    </section>
  ));
}
