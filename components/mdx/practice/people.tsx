import type { Person } from '#lib/content/model/facts-schema.ts';

/** A person, and the page that tells more; null for one who has none. */
type Listed = Person & { path: string | null };

type PeopleProps = { people: Listed[] };

/** Florida requires the license type wherever a practitioner is named: if it is not known, the page says so. */
export function People({ people }: PeopleProps) {
  return (
    <ul className="people">
      {people.map(({ name, license, credentials, bio, path }) => (
        <li key={name}>
          <strong>{path === null ? name : <a href={path}>{name}</a>}</strong>
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
