import type { Person } from 'schema-dts';
import type { Facts } from '../../content/load/facts.ts';
import { personId, practiceId } from './ids.ts';

/**
 * The person who wrote a page, or null: for the practice itself, and for anybody whose license is not known, since
 * Florida asks for the license type wherever a practitioner is named (s. 456.072(1)(t), Florida Statutes).
 */
export function toPersonNode(facts: Facts, slug: string, origin: string): Person | null {
  const person = facts.people[slug];
  if (!person?.license) return null;
  return {
    '@type': 'Person',
    '@id': personId(origin, slug),
    name: person.name,
    jobTitle: person.license.type,
    worksFor: { '@id': practiceId(origin) },
  };
}
