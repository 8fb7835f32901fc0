import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { withPeople } from '#lib/content/people/with-people.ts';
import { directoryOf } from '#lib/directory.ts';
import { parentOf, relatedOf } from '#lib/links/relations.ts';
import { toMetadata } from '#lib/seo/to-metadata.ts';
import { toSitemap } from '#lib/seo/to-sitemap.ts';
import type { Site } from '#lib/site.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { personFile } from '#tests/person-file.ts';
import { homeWith, textOf } from '../../checks/issues.ts';

const ORIGIN = 'https://harbor.example';
const LIST = { 'pages/contact.mdx': `${textOf('pages/contact.mdx')}\n<People />\n` };

const peopleOf = ({ pages }: Site) => pages.filter(({ kind }) => kind === 'person');
const pathsOf = (site: Site) => peopleOf(site).map(({ path }) => path);

function pageAt(site: Site, path: string) {
  const page = site.graph.nodes.get(path)?.page;
  if (!page) throw new Error(`There is no page at ${path}`);
  return page;
}

test.each([
  ['maria-jose-nunez', 'María-José Núñez'],
  ['sean-oneil', "Seán O'Neil"],
  ['zoe-odwyer', 'Zoë O’Dwyer'],
  ['john-smith-jr', 'John Smith, Jr.'],
  ['renee-lang', 'Renée Łang-Müller'],
])('%s has a page, which names %s with the license', (slug, name) => {
  const site = siteWith({ ...personFile(slug, name), ...homeWith(`See [a page](/people/${slug}/).`) });
  expect(site.issues).toEqual([]);
  const page = pageAt(site, `/people/${slug}/`);
  const named = `${name}, Licensed Mental Health Counselor`;
  const { title, heading, navLabel } = page.frontmatter;
  expect([title, heading, navLabel]).toEqual([named, named, named]);
  expect(page).toMatchObject({ kind: 'person', slug, file: `people/${slug}.yaml` });
});

test('of two people, the one with a license has a page, and the other none', () => {
  const site = siteWith({
    ...personFile('ben', 'Ben Example'),
    ...personFile('cy', 'Cy', { license: null }),
  });
  // Ada of the small site has no license.
  expect(pathsOf(site)).toEqual(['/people/ben/']);
});

test('while no one has a license, the pages are those of files', () => {
  const site = siteWith(LIST);
  expect(pathsOf(site)).toEqual([]);
  expect(site.issues).toEqual([]);
});

test('the page stands below the one that lists the people, and below the first page where none does', () => {
  const ada = personFile('ada', 'Ada Example');
  const parentIn = (site: Site) => parentOf(site.graph, '/people/ada/')?.path;
  expect(parentIn(siteWith(ada))).toBe('/');
  expect(parentIn(siteWith({ ...ada, ...LIST }))).toBe('/contact/');
  const draft = {
    'pages/contact.mdx': LIST['pages/contact.mdx'].replace('updated:', 'draft: true\nupdated:'),
  };
  expect(parentIn(siteWith({ ...ada, ...draft }))).toBe('/');
});

test('it is in the lists of all pages and in the sitemap, under the name with the license', () => {
  const site = siteWith({ ...personFile('ada', 'Ada Example'), ...LIST });
  expect(directoryOf(site, 'en-US').others.map(({ path }) => path)).toContain('/people/ada/');
  expect(toSitemap(site, ORIGIN)).toContainEqual({
    loc: `${ORIGIN}/people/ada/`,
    lastmod: '2026-11-20',
  });
});

test('it is never offered as a service', () => {
  const site = siteWith(personFile('ada', 'Ada Example'));
  const offered = site.pages.flatMap(({ path }) => relatedOf(site.graph, path)).map(({ kind }) => kind);
  expect(offered).not.toContain('person');
  expect(offered.length).toBeGreaterThan(0);
});

test('a link that is shared names the practice alone', () => {
  const site = siteWith(personFile('ada', 'Ada Example'));
  const { openGraph, title, description } = toMetadata(pageAt(site, '/people/ada/'), site, ORIGIN);
  expect(openGraph.title).toBe('Harbor Practice');
  expect(title).toBe('Ada Example, Licensed Mental Health Counselor');
  expect(description).toBe(
    'Ada Example, Licensed Mental Health Counselor at Harbor Practice: the license and how to get in touch.',
  );
});

test('what is told of a page names what the page tells', () => {
  const known = { training: ['A school'], languages: ['en' as const], worksWith: ['a thing'] };
  const site = siteWith(personFile('ada', 'Ada Example', known));
  expect(pageAt(site, '/people/ada/').frontmatter.description).toMatch(
    /: the license, training, languages, what sessions can be about, and how to get in touch\.$/,
  );
});

test('a page and a person may be called the same, and fields that name a page mean the page', () => {
  const site = siteWith(personFile('story', 'Story Example'));
  expect(site.issues).toEqual([]);
  expect(site.graph.pathOfSlug.get('story')).toBe('/articles/story/');
  expect(pageAt(site, '/people/story/').kind).toBe('person');
});

test('a person whom a byline or the list of people names is found from the first page', () => {
  const ada = personFile('ada', 'Ada Example');
  const depthIn = (changed: Record<string, string>) =>
    siteWith({ ...ada, ...changed }).graph.nodes.get('/people/ada/')?.depth;
  expect(depthIn({})).toBeNull();
  expect(depthIn(LIST)).toBe(2);
  expect(depthIn(changedFile('pillars/top.mdx', 'author: practice', 'author: ada'))).toBe(2);
  const reviewed = 'reviewed: { by: ada, on: 2026-11-20, next: 2027-11-20 }\nupdated:';
  expect(depthIn(changedFile('pillars/top.mdx', 'updated:', reviewed))).toBe(2);
});

// Each field of a person is checked as one of a data file.
test('no rule tells anything of the page that its file has no field for', () => {
  const bio = '(Write: some words.) It has a splling error.';
  const site = siteWith({ ...personFile('ada', 'Ada Example', { bio }), ...LIST });
  const told = site.issues.map(({ file, rule }) => `${file} ${rule}`);
  expect(told).toContain('people/ada.yaml spelling');
  expect(told).toContain('people/ada.yaml note-in-copy');
  const fields = Object.keys(parse(textOf('people/ada.yaml')));
  const { locate } = site.facts;
  const lines = new Set(['bio', ...fields].map((field) => locate('people/ada.yaml', [field]).line));
  for (const { file, line } of site.issues)
    expect([file, lines.has(line)]).toEqual(['people/ada.yaml', true]);
});

test('made a second time, the pages are the same', () => {
  const site = siteWith({ ...personFile('ada', 'Ada Example'), ...LIST });
  const again = withPeople(site.pages, site.facts);
  expect(again.map(({ path }) => path)).toEqual(site.pages.map(({ path }) => path));
});
