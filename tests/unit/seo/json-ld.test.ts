import { expect, test } from 'vitest';
import { toJsonLd, toScriptText } from '#lib/seo/json-ld/to-json-ld.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { unverified } from '../sources/unverified.ts';

type Node = { '@type': string; '@id': string; [key: string]: unknown };
type Changes = Record<string, string>;

const ORIGIN = 'https://example.org';

/** The structured data of a page as a search engine reads it, on the small site with some files changed. */
function dataOf(path: string, changed: Changes = {}): { '@context': string; '@graph': Node[] } {
  const site = siteWith(changed);
  const page = site.graph.nodes.get(path)?.page;
  if (!page) throw new Error(`The site has no page at ${path}`);
  return JSON.parse(toScriptText(toJsonLd(page, site, ORIGIN)));
}
const nodesOf = (path: string, changed?: Changes) => dataOf(path, changed)['@graph'];
const typesOf = (path: string, changed?: Changes) => nodesOf(path, changed).map((node) => node['@type']);
const nodeOf = (type: string, path: string, changed?: Changes) =>
  nodesOf(path, changed).find((node) => node['@type'] === type);

const LICENSE =
  '{ type: Licensed Mental Health Counselor, number: MH1, state: Florida, verified: 2026-11-22, record: null }';
const licensed = changedFile('people/ada.yaml', 'license: null', `license: ${LICENSE}`);
const signed = changedFile('articles/story.mdx', 'author: practice', 'author: ada');
const reviewedBy = (who: string) =>
  changedFile(
    'articles/story.mdx',
    'author: practice',
    `author: practice\nreviewed: { by: ${who}, on: 2026-11-20, next: 2027-11-20 }`,
  );
const practice = (from: string, to: string) => changedFile('practice.yaml', from, to);
const ADDRESS =
  'locations: [{ name: null, street: 1 Main St, city: Miami, state: FL, postalCode: "33101", geo: null }]';
const known = practice(
  'legalName: null\ndescription: A practice made up for tests.',
  'legalName: Harbor LLC\ndescription: A practice made up for tests.',
);

const STORY = '/articles/story/';
const PATHS = ['/', '/top/', '/below/', '/contact/', STORY];
const EVERY_SITE: [string, Changes][] = [
  ['with nothing more than it must', {}],
  ['with a licensed author', { ...licensed, ...signed }],
  ['with an author whose license is not known', signed],
  ['with a licensed reviewer', { ...licensed, ...reviewedBy('ada') }],
  ['with a reviewer whose license is not known', reviewedBy('ada')],
  ['with an address', practice('locations: []', ADDRESS)],
];

/** Every object inside a value, the value included. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? below : [value as Record<string, unknown>, ...below];
}

test('a page is told to be in its own language, and the site in that of the site', () => {
  const site = siteWith();
  const page = site.graph.nodes.get('/top/')?.page;
  if (!page) throw new Error('The site has no page at /top/');
  // So far there is one language: what is told of another must not wait for it.
  const spanish = { ...page, frontmatter: { ...page.frontmatter, lang: 'es-US' as 'en-US' } };
  const data = JSON.parse(toScriptText(toJsonLd(spanish, site, ORIGIN)));
  const languages = data['@graph'].flatMap(({ '@type': type, inLanguage }: Node) =>
    inLanguage ? [[type, inLanguage]] : [],
  );
  expect(languages).toEqual([
    ['WebSite', 'en-US'],
    ['MedicalWebPage', 'es-US'],
  ]);
});

test('the structured data of a pillar, whole', () => {
  expect(dataOf('/top/')).toMatchInlineSnapshot(`
    {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@id": "https://example.org/#practice",
          "@type": "Organization",
          "description": "A practice made up for tests.",
          "logo": "https://example.org/icons/512.png",
          "name": "Harbor Practice",
          "url": "https://example.org/",
        },
        {
          "@id": "https://example.org/#website",
          "@type": "WebSite",
          "inLanguage": "en-US",
          "name": "Harbor Practice",
          "publisher": {
            "@id": "https://example.org/#practice",
          },
          "url": "https://example.org/",
        },
        {
          "@id": "https://example.org/top/#page",
          "@type": "MedicalWebPage",
          "author": {
            "@id": "https://example.org/#practice",
            "@type": "Organization",
            "name": "Harbor Practice",
            "url": "https://example.org/",
          },
          "breadcrumb": {
            "@id": "https://example.org/top/#breadcrumbs",
          },
          "dateModified": "2026-11-22",
          "inLanguage": "en-US",
          "isPartOf": {
            "@id": "https://example.org/#website",
          },
          "mainEntity": {
            "@id": "https://example.org/top/#main",
          },
          "name": "What the main thing is",
          "publisher": {
            "@id": "https://example.org/#practice",
          },
          "url": "https://example.org/top/",
        },
        {
          "@id": "https://example.org/top/#main",
          "@type": "Service",
          "name": "What the main thing is",
          "provider": {
            "@id": "https://example.org/#practice",
          },
          "url": "https://example.org/top/",
        },
        {
          "@id": "https://example.org/top/#breadcrumbs",
          "@type": "BreadcrumbList",
          "itemListElement": [
            {
              "@type": "ListItem",
              "item": "https://example.org/",
              "name": "Home",
              "position": 1,
            },
            {
              "@type": "ListItem",
              "item": "https://example.org/top/",
              "name": "Main thing",
              "position": 2,
            },
          ],
        },
        {
          "@id": "https://example.org/top/#faq",
          "@type": "FAQPage",
          "isPartOf": {
            "@id": "https://example.org/top/#page",
          },
          "mainEntity": [
            {
              "@type": "Question",
              "acceptedAnswer": {
                "@type": "Answer",
                "text": "Yes, it is.",
              },
              "name": "Is this a test?",
            },
          ],
        },
      ],
    }
  `);
});

test('a practice without a public address is an Organization', () => {
  expect(typesOf('/')).toContain('Organization');
  expect(typesOf('/')).not.toContain('MedicalBusiness');
});

test('a practice with a public address is a medical business, and not an Organization beside it', () => {
  const types = typesOf('/', practice('locations: []', ADDRESS));
  expect(types).toContainEqual(['MedicalBusiness', 'MedicalOrganization']);
  expect(types).not.toContain('Organization');
});

test.each([
  ['telephone', practice('phone: null', 'phone: "+13055551234"'), '+13055551234'],
  ['email', practice('email: null', 'email: a@example.org'), 'a@example.org'],
  ['legalName', known, 'Harbor LLC'],
])('a known %s is said', (field, changed, value) => {
  expect(nodeOf('Organization', '/', changed)?.[field]).toBe(value);
});

test.each(['telephone', 'email', 'legalName', 'address'])('an unknown %s is not said at all', (field) => {
  expect(nodeOf('Organization', '/')).not.toHaveProperty(field);
});

test.each(EVERY_SITE)('on a site %s no field is empty', (_, changed) => {
  const values = PATHS.flatMap((path) => objectsIn(dataOf(path, changed))).flatMap(Object.values);
  expect(values.filter((value) => value === null || value === '' || value?.length === 0)).toEqual([]);
});

test.each(EVERY_SITE)('on a site %s no field is undefined before it is written', (_, changed) => {
  const site = siteWith(changed);
  const data = site.pages.map((page) => toJsonLd(page, site, ORIGIN));
  expect(objectsIn(data).flatMap(Object.values)).not.toContain(undefined);
});

test.each(EVERY_SITE)('on a site %s every node has an absolute id of its own', (_, changed) => {
  for (const path of PATHS) {
    const ids = nodesOf(path, changed).map((node) => node['@id']);
    expect(ids.every((id) => id.startsWith(`${ORIGIN}/`))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test.each(EVERY_SITE)('on a site %s every reference leads to a node of the same page', (_, changed) => {
  for (const path of PATHS) {
    const nodes = nodesOf(path, changed);
    const ids = nodes.map((node) => node['@id']);
    const references = objectsIn(nodes).filter((object) => Object.keys(object).join() === '@id');
    expect(references.length).toBeGreaterThan(0);
    expect(references.map((object) => object['@id']).filter((id) => !ids.includes(String(id)))).toEqual([]);
  }
});

test('the practice and the website have the same ids on every page', () => {
  const ids = PATHS.map((path) =>
    nodesOf(path)
      .slice(0, 2)
      .map((node) => node['@id'])
      .join(' '),
  );
  expect(new Set(ids)).toEqual(new Set([`${ORIGIN}/#practice ${ORIGIN}/#website`]));
});

test('a pillar is a MedicalWebPage about a Service of the practice', () => {
  expect(nodeOf('MedicalWebPage', '/top/')?.mainEntity).toEqual({ '@id': `${ORIGIN}/top/#main` });
  expect(nodeOf('Service', '/top/')).toMatchObject({
    '@id': `${ORIGIN}/top/#main`,
    provider: { '@id': `${ORIGIN}/#practice` },
  });
});

test('the lead of a pillar describes its service', () => {
  const changed = changedFile('pillars/top.mdx', 'faq:', 'lead: [One line., Two lines.]\nfaq:');
  expect(nodeOf('Service', '/top/', changed)?.description).toBe('One line. Two lines.');
});

test('a plain page is a WebPage about nothing more', () => {
  expect(typesOf('/contact/')).toEqual(['Organization', 'WebSite', 'WebPage', 'BreadcrumbList']);
});

test('an article of the practice is an Article by the practice', () => {
  expect(nodeOf('Article', STORY)).toMatchInlineSnapshot(`
    {
      "@id": "https://example.org/articles/story/#main",
      "@type": "Article",
      "author": {
        "@id": "https://example.org/#practice",
        "@type": "Organization",
        "name": "Harbor Practice",
        "url": "https://example.org/",
      },
      "dateModified": "2026-11-21",
      "headline": "A story about a thing",
      "image": "https://example.org/share/practice.png",
      "mainEntityOfPage": {
        "@id": "https://example.org/articles/story/#page",
      },
      "publisher": {
        "@id": "https://example.org/#practice",
      },
    }
  `);
});

test('an article of the practice names no person', () => {
  expect(typesOf(STORY, licensed)).not.toContain('Person');
});

test('the first day of an article is said where it is known', () => {
  const changed = changedFile('articles/story.mdx', 'updated:', 'published: 2026-01-02\nupdated:');
  expect(nodeOf('Article', STORY, changed)?.datePublished).toBe('2026-01-02');
  expect(nodeOf('MedicalWebPage', STORY, changed)?.datePublished).toBe('2026-01-02');
});

test('a page that no one reviewed says no review', () => {
  expect(nodeOf('MedicalWebPage', STORY, licensed)).not.toHaveProperty('lastReviewed');
});

test('the breadcrumbs count from one and lead from the home page to the page', () => {
  expect(nodeOf('BreadcrumbList', '/below/')?.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Home', item: `${ORIGIN}/` },
    { '@type': 'ListItem', position: 2, name: 'Main thing', item: `${ORIGIN}/top/` },
    { '@type': 'ListItem', position: 3, name: 'Smaller thing', item: `${ORIGIN}/below/` },
  ]);
});

test('the home page has no breadcrumbs and points at none', () => {
  expect(typesOf('/')).not.toContain('BreadcrumbList');
  expect(nodeOf('WebPage', '/')).not.toHaveProperty('breadcrumb');
});

test('the questions are those of the page, word for word', () => {
  const changed = changedFile('pillars/top.mdx', 'answer: Yes, it is.', 'answer: Yes, [it](/below/) **is**.');
  expect(nodeOf('FAQPage', '/top/', changed)?.mainEntity).toEqual([
    {
      '@type': 'Question',
      name: 'Is this a test?',
      acceptedAnswer: { '@type': 'Answer', text: 'Yes, it is.' },
    },
  ]);
});

test('a page without questions has no FAQPage', () => {
  expect(typesOf('/below/')).not.toContain('FAQPage');
});

test.each(['</script><script>alert(1)</script>', '<!-- <script>', '<b>bold</b>'])(
  'no text of a page can end the script element: %s',
  (words) => {
    const changed = changedFile('pillars/top.mdx', 'heading: What the main thing is', `heading: "${words}"`);
    const site = siteWith(changed);
    const page = site.graph.nodes.get('/top/')?.page;
    const data = page && toJsonLd(page, site, ORIGIN);
    const text = data ? toScriptText(data) : '';
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(data)));
    expect(JSON.stringify(JSON.parse(text))).toContain(words);
  },
);

const citing = (file: string, from: string) =>
  changedFile(file, from, `It was one <Cite id="example-2020" />. ${from}`);
const WORK = {
  '@type': 'ScholarlyArticle',
  name: 'An example of a source',
  url: 'https://doi.org/10.1000/example.2020',
};

test('a main page names the works that it cites, with the addresses that they resolve at', () => {
  expect(nodeOf('MedicalWebPage', '/top/', citing('pillars/top.mdx', 'It has'))?.citation).toEqual([WORK]);
});

test('an article cites its works itself, and its page does not cite them again', () => {
  const nodes = nodesOf(STORY, citing('articles/story.mdx', 'It belongs'));
  expect(nodes.filter((node) => node.citation).map((node) => node['@type'])).toEqual(['Article']);
});

test('a work that no one verified is not named', () => {
  const changed = {
    ...citing('pillars/top.mdx', 'It has'),
    ...unverified(),
  };
  expect(JSON.stringify(dataOf('/top/', changed))).not.toContain('citation');
});
