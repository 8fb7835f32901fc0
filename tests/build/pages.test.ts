import type { Element, Root } from 'hast';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolveHref } from '#lib/content/load/resolve-href.ts';
import { breadcrumbsOf } from '#lib/links/relations.ts';
import { FEED_PATH } from '#lib/own-addresses.ts';
import { RECEIPT_FILE } from '#lib/receipt/receipt-page.ts';
import { wordsOf as inWords } from '#lib/words/words.ts';
import { unseenIn } from '#tests/unseen-in.ts';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { builtSite, elementsOf, fold, parseHtml, wordsOf } from './build.ts';
import { faultsOf } from './schema-org.ts';

const site = builtSite();
const ORIGIN = process.env.SITE_URL ?? 'http://localhost:3000';

type Fetched = { status: number; tree: Root };
const pages = new Map<string, Fetched>();
let served: ServedSite;

beforeAll(async () => {
  served = await serveSite();
  for (const { path } of site.pages) {
    const response = await fetch(served.url + path, { redirect: 'manual' });
    pages.set(path, { status: response.status, tree: parseHtml(await response.text()) });
  }
});

afterAll(() => served?.stop());

function pageAt(path: string): Fetched {
  const page = pages.get(path);
  if (!page) throw new Error(`${path} was not fetched`);
  return page;
}

const named = (tagName: string) => (element: Element) => element.tagName === tagName;
const attribute = (element: Element | undefined, name: string) => element?.properties[name];
const metaContent = (tree: Root, name: string) =>
  attribute(
    elementsOf(
      tree,
      (each) => each.tagName === 'meta' && [each.properties.name, each.properties.property].includes(name),
    )[0],
    'content',
  );

function jsonLdOf(tree: Root): { '@graph': Record<string, unknown>[] } {
  const data = elementsOf(tree, named('script')).filter(
    (script) => attribute(script, 'type') === 'application/ld+json',
  );
  const text = data
    .flatMap((script) => script.children)
    .map((child) => ('value' in child ? child.value : ''));
  return JSON.parse(text.join(''));
}

/** A sheet to print has the script of every page, and one for its button. */
const moduleOf = ({ kind, faq }: (typeof site.pages)[number]) =>
  `/js/${kind === 'plan' ? 'sheet' : faq.length > 0 ? 'answers' : 'site'}.js`;

describe.each(site.pages.map((page) => [page.path, page] as const))('%s', (path, page) => {
  const { around } = inWords(page.frontmatter.lang);

  test('is there', () => {
    expect(pageAt(path).status).toBe(200);
  });

  test('holds no script but data and the one module of the site, where it may have it', () => {
    const scripts = elementsOf(pageAt(path).tree, named('script'));
    expect(scripts.map((script) => script.properties)).toEqual([
      ...(page.frontmatter.scripts ? [{ type: 'module', async: true, src: moduleOf(page) }] : []),
      { type: 'application/ld+json' },
      { type: 'speculationrules' },
    ]);
  });

  // The manifest and the icon for a home screen are fetched when someone puts the site there: sharing.test.ts.
  test('asks for nothing but a stylesheet, a font, icons and a manifest of its own origin', () => {
    const { tree } = pageAt(path);
    const links = elementsOf(tree, named('link')).filter(
      (link) => !['canonical', 'alternate'].includes(String(attribute(link, 'rel'))),
    );
    const rels = links.map((link) => `${attribute(link, 'rel')} ${attribute(link, 'as') ?? ''}`.trim());
    expect(rels.sort()).toEqual(['apple-touch-icon', 'icon', 'manifest', 'preload font', 'stylesheet']);
    for (const link of links) expect(attribute(link, 'href')).toMatch(/^\/[^/]/);
    expect(
      elementsOf(tree, ({ tagName }) =>
        ['img', 'iframe', 'video', 'audio', 'object', 'embed'].includes(tagName),
      ),
    ).toEqual([]);
  });

  test('has its title, its description and its own address as the canonical one', () => {
    const { tree } = pageAt(path);
    const title = elementsOf(tree, named('title')).filter((each) => each.children.length > 0)[0];
    expect(title && wordsOf(title)).toBe(page.frontmatter.title);
    expect(metaContent(tree, 'description')).toBe(page.frontmatter.description);
    const canonical = elementsOf(tree, (each) => String(attribute(each, 'rel')) === 'canonical');
    expect(canonical.map((link) => attribute(link, 'href'))).toEqual([ORIGIN + path]);
    expect(metaContent(tree, 'og:url')).toBe(ORIGIN + path);
  });

  test('gives nothing away when it is shared, unless it says so', () => {
    const { tree } = pageAt(path);
    const shown = page.frontmatter.share === 'full' ? page.frontmatter.title : site.facts.practice.name;
    expect(metaContent(tree, 'og:title')).toBe(shown);
  });

  test('has one first heading, and the ids of its headings are those of the model', () => {
    const { tree } = pageAt(path);
    expect(elementsOf(tree, named('h1')).map(wordsOf)).toEqual([fold(page.frontmatter.heading)]);
    const main = elementsOf(tree, named('main'))[0];
    const ids = elementsOf(
      main ?? tree,
      (each) => /^h[2-6]$/.test(each.tagName) && each.properties.id !== undefined,
    );
    expect(ids.map((each) => attribute(each, 'id'))).toEqual(page.headings.map(({ id }) => id));
  });

  test('has no two elements of the same id', () => {
    const ids = elementsOf(pageAt(path).tree, (each) => each.properties.id !== undefined).map(
      (each) => each.properties.id,
    );
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('leads only to pages and headings that were built', () => {
    const broken = elementsOf(pageAt(path).tree, named('a'))
      .map((link) => String(attribute(link, 'href')))
      .filter((href) => {
        const target = resolveHref(href, path);
        if (target.kind !== 'internal') return target.kind === 'broken';
        // They are looked at in feed.test.ts and receipt.test.ts.
        if (target.path === FEED_PATH || target.path === RECEIPT_FILE) return false;
        const other = pages.get(target.path);
        if (!other) return true;
        return (
          target.hash !== '' &&
          elementsOf(other.tree, (each) => each.properties.id === target.hash).length !== 1
        );
      });
    expect(broken).toEqual([]);
  });

  // Not every browser opens what an address leads into, and one that does not stays at the top of the page.
  test('folds away nothing that an address can name', () => {
    const folded = elementsOf(pageAt(path).tree, named('details'))
      .flatMap(({ children }) => children)
      .filter((child) => child.type === 'element' && child.tagName !== 'summary')
      .flatMap((child) => elementsOf(child as Element, (each) => each.properties.id !== undefined));
    expect(folded.map((each) => attribute(each, 'id'))).toEqual([]);
  });

  test('offers the skip link first and the way out second', () => {
    const links = elementsOf(pageAt(path).tree, named('a'));
    expect(links.slice(0, 2).map((link) => attribute(link, 'href'))).toEqual([
      '#content',
      site.facts.practice.leaveTo,
    ]);
    expect(links[1] && wordsOf(links[1])).toBe(around.leave);
  });

  test('shows 911 and 988', () => {
    const calls = elementsOf(pageAt(path).tree, named('a')).map((link) => attribute(link, 'href'));
    expect(calls).toEqual(expect.arrayContaining(['tel:911', 'tel:988', 'sms:988']));
  });

  test('leads only to numbers that every phone can dial', () => {
    const odd = elementsOf(pageAt(path).tree, named('a'))
      .map((link) => String(attribute(link, 'href')))
      .filter((href) => /^(tel|sms):/i.test(href))
      .filter((href) => !/^(tel:(\+1\d{10}|\d{3})|sms:(\+1\d{10}|\d{3}|\d{5,6}))$/.test(href));
    expect(odd).toEqual([]);
  });

  test('says in its structured data only what a reader sees', () => {
    const { tree } = pageAt(path);
    expect(unseenIn(jsonLdOf(tree)['@graph'], tree, ORIGIN, page.frontmatter.lang)).toEqual([]);
  });

  test('has structured data that is valid by the vocabulary of schema.org', () => {
    const graph = jsonLdOf(pageAt(path).tree)['@graph'];
    const nodes = new Map(graph.map((node) => [String(node['@id']), node]));
    expect(graph.flatMap((node) => faultsOf(node, nodes))).toEqual([]);
  });

  test('has the same breadcrumbs on the page and in the structured data', () => {
    const { tree } = pageAt(path);
    const nav = elementsOf(tree, (each) => each.properties.ariaLabel === around.breadcrumb)[0];
    const shown = nav ? elementsOf(nav, named('li')).map(wordsOf) : [];
    const trail = breadcrumbsOf(site.graph, path).map((crumb) => crumb.frontmatter.navLabel);
    expect(shown).toEqual(trail.length > 1 ? trail : []);
  });
});

test.each(site.pages.filter(({ faq }) => faq.length > 0))(
  '$path answers each question of its structured data word for word on the page',
  ({ path, faq: known }) => {
    const { tree } = pageAt(path);
    const faq = jsonLdOf(tree)['@graph'].find((node) => node['@type'] === 'FAQPage') as {
      mainEntity: { name: string; acceptedAnswer: { text: string } }[];
    };
    const shown = elementsOf(tree, named('details')).map(wordsOf);
    expect(faq.mainEntity).toHaveLength(known.length);
    for (const { name, acceptedAnswer } of faq.mainEntity) {
      expect(shown).toContain(`${fold(name)} ${fold(acceptedAnswer.text)}`);
    }
  },
);

test('the check by the vocabulary of schema.org finds what is wrong', () => {
  const wrong = {
    '@type': 'Organization',
    medicalSpecialty: 'x',
    nonsense: 'y',
    founder: { '@id': '#nobody' },
    areaServed: { '@type': 'Person' },
  };
  expect(faultsOf(wrong, new Map())).toMatchInlineSnapshot(`
    [
      "Organization has no medicalSpecialty",
      "nonsense is not a property of schema.org",
      "founder refers to #nobody, which is not in the graph",
      "areaServed takes AdministrativeArea,GeoShape,Place,Text, not Person",
    ]
  `);
});
