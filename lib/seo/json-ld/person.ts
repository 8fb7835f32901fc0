import type { EducationalOccupationalCredential, Organization, Person, PropertyValue } from 'schema-dts';
import type { Facts } from '../../content/load/facts.ts';
import type { Person as KnownPerson } from '../../content/model/facts-schema.ts';
import { pathOf } from '../../content/model/paths.ts';
import { personOf } from '../../content/people/person-of.ts';
import { toUrl } from '../to-url.ts';
import { personId, practiceId } from './ids.ts';

type Known = Pick<Facts, 'people' | 'practice'>;

/** Who a page is by, as its byline names them: no more than that, and where to read who it is. */
export type Signer = Person | Organization;

/** Who wrote a page: the practice, or a person as `toNamedNode` has it. Google asks for a name and an address (Search Central, Article). */
export function toAuthorNode(slug: string, facts: Known, origin: string): Signer | null {
  if (slug !== 'practice') return toNamedNode(slug, facts, origin);
  const { name } = facts.practice;
  return { '@type': 'Organization', '@id': practiceId(origin), name, url: toUrl(origin, '/') };
}

/**
 * A person as a byline names one, or null: for anyone whose license is not known, since Florida requires the license type wherever a practitioner is
 * named (s. 456.072(1)(t), Florida Statutes).
 */
export function toNamedNode(slug: string | undefined, { people }: Known, origin: string): Person | null {
  const person = personOf(slug, people);
  return slug !== undefined && person?.license ? toNamed(slug, person, person.license, origin) : null;
}

/** A person with everything that the page of the person shows; null for one who has none. `photo` is the address of the picture that it shows. */
export function toPersonNode(
  slug: string,
  facts: Known,
  origin: string,
  photo: string | null,
): Person | null {
  const person = personOf(slug, facts.people);
  if (!person?.license) return null;
  const { license, bio, languages, worksWith, credentials } = person;
  return {
    ...toNamed(slug, person, license, origin),
    ...(bio !== null && { description: bio }),
    ...(photo !== null && { image: toUrl(origin, photo) }),
    ...(languages.length > 0 && { knowsLanguage: [...languages] }),
    ...(worksWith.length > 0 && { knowsAbout: [...worksWith] }),
    identifier: toNumberOf(license),
    hasCredential: [toLicenseNode(license), ...credentials.map(toCredentialNode)],
    worksFor: { '@id': practiceId(origin) },
  };
}

type License = NonNullable<KnownPerson['license']>;

function toNamed(slug: string, { name }: KnownPerson, { type }: License, origin: string) {
  return {
    '@type': 'Person' as const,
    '@id': personId(origin, slug),
    name,
    url: toUrl(origin, pathOf('person', slug)),
    jobTitle: type,
  };
}

const toNumberOf = ({ state, number }: License): PropertyValue => ({
  '@type': 'PropertyValue',
  name: `${state} license`,
  value: number,
});

// Who recognizes it is not known: each state has its own board for each profession.
function toLicenseNode(license: License): EducationalOccupationalCredential {
  const { type, state, record } = license;
  return {
    '@type': 'EducationalOccupationalCredential',
    credentialCategory: 'license',
    name: type,
    identifier: toNumberOf(license),
    validIn: { '@type': 'State', name: state },
    ...(record !== null && { url: record }),
  };
}

const toCredentialNode = (name: string): EducationalOccupationalCredential => ({
  '@type': 'EducationalOccupationalCredential',
  name,
});
