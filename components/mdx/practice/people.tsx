import type { Person } from '#lib/content/model/facts-schema.ts';
import { filled } from '#lib/filled.ts';
import type { Words } from '#lib/words/words.ts';

/** A person, and the page that tells more; null for one who has none. */
type Listed = Person & { path: string | null };

type PeopleProps = { words: Words; people: Listed[] };

/** Florida requires the license type wherever a practitioner is named: if it is not known, the page says so. */
export function People({ words: { practice }, people }: PeopleProps) {
  if (people.length === 0) return null;
  return (
    <ul className="people">
      {people.map(({ name, license, credentials, bio, path }) => (
        <li key={name}>
          <strong>{path === null ? name : <a href={path}>{name}</a>}</strong>
          <p>{license ? filled(practice.license, license) : practice.noLicense}</p>
          {credentials.length > 0 && <p>{credentials.join(', ')}</p>}
          {bio && <p>{bio}</p>}
        </li>
      ))}
    </ul>
  );
}
