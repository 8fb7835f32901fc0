import { SITE_LANGUAGE } from '../../languages.ts';
import { allOf } from '../../text/in-list.ts';
import type { Facts } from '../load/facts.ts';
import type { Person } from '../model/facts-schema.ts';
import type { Page } from '../model/page.ts';
import { isPageKind } from '../model/page-kinds.ts';
import { fileOf, pathOf } from '../model/paths.ts';
import { nameAndLicenseOf } from '../practice/name-and-license.ts';
import { peoplePageOf } from './people-page-of.ts';

/**
 * The pages of a site, with a page for each person whose license is known. No one else has one: Florida asks for the license type wherever a
 * practitioner is named (s. 456.072(1)(t), Florida Statutes). The pages of people that are there already are made anew.
 */
export function withPeople(pages: readonly Page[], facts: Facts): Page[] {
  const written = pages.filter(({ kind }) => isPageKind(kind));
  const parent = peoplePageOf(written)?.slug;
  const people = Object.entries(facts.people).flatMap(([slug, person]) =>
    person.license ? [toPage(slug, person, person.license, parent, facts)] : [],
  );
  return [...written, ...people];
}

/** What the page tells of a person, as far as it is known. */
function toldOf({ training, languages, worksWith }: Person): string[] {
  return [
    'the license',
    ...(training.length > 0 ? ['training'] : []),
    ...(languages.length > 0 ? ['languages'] : []),
    ...(worksWith.length > 0 ? ['what sessions can be about'] : []),
  ];
}

function toPage(
  slug: string,
  person: Person,
  license: NonNullable<Person['license']>,
  parent: string | undefined,
  { practice, locate }: Facts,
): Page {
  const file = fileOf('person', slug);
  const signed = nameAndLicenseOf(person);
  const at = (path: readonly PropertyKey[]) => locate(file, path);
  const figure = (src: string) => ({
    ...at(['photo']),
    name: 'Figure',
    attributes: { src, alt: person.name },
    hasCode: false,
    twice: [],
    parent: null,
    inLine: false,
    inAnswer: false,
  });
  return {
    kind: 'person',
    slug,
    path: pathOf('person', slug),
    file,
    // Its words stand in fields, which are checked where all data files are.
    text: '',
    tree: { type: 'root', children: [] },
    isPlaceholder: false,
    compiles: true,
    locate: at,
    headings: [],
    links: [],
    components: person.photo === null ? [] : [figure(person.photo)],
    written: null,
    seenWith: null,
    faq: [],
    frontmatter: {
      title: signed,
      heading: signed,
      description: `${signed} at ${practice.name}: ${allOf([...toldOf(person), 'how to get in touch'])}.`,
      navLabel: signed,
      lead: [],
      audience: 'all',
      author: 'practice',
      ...(parent !== undefined && { parent }),
      updated: license.verified,
      askAuthor: [],
      related: [],
      faq: [],
      draft: false,
      listed: true,
      scripts: true,
      lang: SITE_LANGUAGE,
      share: 'neutral',
      drawing: 'usual',
    },
  };
}
