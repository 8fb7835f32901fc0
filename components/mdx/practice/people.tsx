import type { Person } from '#lib/content/model/facts-schema.ts';

type PeopleProps = { people: Person[] };

/** Florida requires the license type wherever a practitioner is named: if it is not known, the page says so. */
export function People({ people }: PeopleProps) {
  return (
    <ul className="people">
      {people.map(({ name, license, credentials, bio }) => (
        <li key={name}>
          <strong>{name}</strong>
          {license ? (
            <p>
              {license.type}, {license.state} license {license.number}
            </p>
          ) : (
            <p>License type: not yet confirmed to this site.</p>
          )}
          {credentials.length > 0 && <p>{credentials.join(', ')}</p>}
          {bio && <p>{bio}</p>}
        </li>
      ))}
    </ul>
  );
}
