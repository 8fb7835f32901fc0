import { expect, test } from 'vitest';
import type { Picture } from '#lib/content/load/read-pictures.ts';
import { toJsonLd, toScriptText } from '#lib/seo/json-ld/to-json-ld.ts';
import { faultsOf } from '#tests/build/schema-org.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { LICENSE, personFile } from '#tests/person-file.ts';

type Node = { '@type': string; '@id': string; [key: string]: unknown };
type Changes = Record<string, string>;

const ORIGIN = 'https://example.org';
const PHOTO: Picture = { src: '/images/ada/photo.jpg', width: 900, height: 1200, bytes: 90_000 };

function nodesOf(path: string, changed: Changes): Node[] {
  const site = siteWith(changed, [PHOTO]);
  const page = site.graph.nodes.get(path)?.page;
  if (!page) throw new Error(`The site has no page at ${path}`);
  return JSON.parse(toScriptText(toJsonLd(page, site, ORIGIN)))['@graph'];
}
const nodeOf = (type: string, path: string, changed: Changes) =>
  nodesOf(path, changed).find((node) => node['@type'] === type);

const STORY = '/articles/story/';
const ADA = '/people/ada/';
const ada = personFile('ada', 'Ada Example');
const unlicensed = personFile('ada', 'Ada Example', { license: null });
const signed = changedFile('articles/story.mdx', 'author: practice', 'author: ada');
const signedPillar = changedFile('pillars/top.mdx', 'author: practice', 'author: ada');
const reviewedBy = (who: string) =>
  changedFile(
    'articles/story.mdx',
    'author: practice',
    `author: practice\nreviewed: { by: ${who}, on: 2026-11-20, next: 2027-11-20 }`,
  );

/** What a byline shows, and where it leads. */
const NAMED = {
  '@type': 'Person',
  '@id': `${ORIGIN}/people/ada/#person`,
  name: 'Ada Example',
  url: `${ORIGIN}/people/ada/`,
  jobTitle: 'Licensed Mental Health Counselor',
};
const PUBLISHER = { '@id': `${ORIGIN}/#practice` };

test('an article by someone with a license names them as the byline does', () => {
  const article = nodeOf('Article', STORY, { ...ada, ...signed });
  expect(article).toMatchObject({ author: NAMED, publisher: PUBLISHER });
  expect(article?.author).toEqual(NAMED);
  expect(nodeOf('MedicalWebPage', STORY, { ...ada, ...signed })).not.toHaveProperty('author');
});

test('a main page by someone with a license says so on its page', () => {
  const changed = { ...ada, ...signedPillar };
  expect(nodeOf('MedicalWebPage', '/top/', changed)?.author).toEqual(NAMED);
  // No node that nothing points at.
  expect(nodesOf('/top/', changed).map((node) => node['@type'])).not.toContain('Person');
});

test('an article by someone without a license has no author, and is still an article of its publisher', () => {
  const nodes = nodesOf(STORY, { ...unlicensed, ...signed });
  const article = nodes.find((node) => node['@type'] === 'Article');
  expect(article).toMatchObject({
    headline: 'A story about a thing',
    dateModified: '2026-11-21',
    publisher: PUBLISHER,
  });
  const text = JSON.stringify(nodes);
  for (const word of ['Ada Example', '"Person"', '"author"']) expect(text).not.toContain(word);
});

test('a main page by someone without a license names no one', () => {
  const text = JSON.stringify(nodesOf('/top/', { ...unlicensed, ...signedPillar }));
  for (const word of ['Ada Example', '"Person"', '"author"']) expect(text).not.toContain(word);
});

test('a page that shows no byline says no author', () => {
  expect(JSON.stringify(nodesOf('/contact/', ada))).not.toContain('"author"');
});

test('a review by a person with a license is said, with its day', () => {
  expect(nodeOf('MedicalWebPage', STORY, { ...ada, ...reviewedBy('ada') })).toMatchObject({
    lastReviewed: '2026-11-20',
    reviewedBy: NAMED,
  });
});

test.each([
  ['whose license is not known', { ...unlicensed, ...reviewedBy('ada') }],
  ['who is no one', { ...ada, ...reviewedBy('nobody') }],
  ['who is the practice', { ...ada, ...reviewedBy('practice') }],
])('a review by a person %s is not said', (_, changed) => {
  const page = nodeOf('MedicalWebPage', STORY, changed);
  expect(page).not.toHaveProperty('reviewedBy');
  expect(page).not.toHaveProperty('lastReviewed');
});

const WHOLE = personFile('ada', 'Ada Example', {
  license: { ...LICENSE, record: 'https://records.example/MH4021' },
  credentials: ['Certified Example Practitioner'],
  training: ['Master of Examples, Example University, 2009'],
  languages: ['en', 'es'],
  worksWith: ['betrayal trauma'],
  photo: PHOTO.src,
  bio: 'Some words.',
});

test('the page of a person is a ProfilePage about a Person, with what it shows', () => {
  expect(nodeOf('ProfilePage', ADA, WHOLE)).toMatchObject({
    '@id': `${ORIGIN}/people/ada/#page`,
    mainEntity: { '@id': NAMED['@id'] },
  });
  const number = { '@type': 'PropertyValue', name: 'Florida license', value: 'MH4021' };
  expect(nodeOf('Person', ADA, WHOLE)).toEqual({
    ...NAMED,
    description: 'Some words.',
    image: `${ORIGIN}/images/ada/photo.jpg`,
    knowsLanguage: ['en', 'es'],
    knowsAbout: ['betrayal trauma'],
    identifier: number,
    hasCredential: [
      {
        '@type': 'EducationalOccupationalCredential',
        credentialCategory: 'license',
        name: 'Licensed Mental Health Counselor',
        identifier: number,
        validIn: { '@type': 'State', name: 'Florida' },
        url: 'https://records.example/MH4021',
      },
      { '@type': 'EducationalOccupationalCredential', name: 'Certified Example Practitioner' },
    ],
    worksFor: PUBLISHER,
  });
});

test('what is not known of a person is not said', () => {
  expect(Object.keys(nodeOf('Person', ADA, ada) ?? {}).sort()).toEqual(
    ['@id', '@type', 'hasCredential', 'identifier', 'jobTitle', 'name', 'url', 'worksFor'].sort(),
  );
});

test.each([
  [ADA, WHOLE],
  [ADA, ada],
  [STORY, { ...ada, ...signed }],
  [STORY, { ...unlicensed, ...signed }],
  ['/top/', { ...ada, ...signedPillar }],
])('%s says nothing that schema.org does not know', (path, changed) => {
  const nodes = nodesOf(path, changed);
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  expect(nodes.flatMap((node) => faultsOf(node, byId))).toEqual([]);
});
