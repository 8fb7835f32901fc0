import { stringify } from 'yaml';
import type { Person } from '#lib/content/model/facts-schema.ts';
import { fileOf } from '#lib/content/model/paths.ts';

/** A license that someone made up for tests. */
export const LICENSE: NonNullable<Person['license']> = {
  type: 'Licensed Mental Health Counselor',
  number: 'MH4021',
  state: 'Florida',
  verified: '2026-11-20',
  record: null,
};

/** The file of a person, by its name and text, with a license unless a test says otherwise. */
export function personFile(slug: string, name: string, more: Partial<Person> = {}): Record<string, string> {
  const person: Person = {
    name,
    license: LICENSE,
    credentials: [],
    training: [],
    languages: [],
    worksWith: [],
    photo: null,
    bio: null,
    ...more,
  };
  return { [fileOf('person', slug)]: stringify(person) };
}
