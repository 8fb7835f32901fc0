import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseContent, readContent } from '#lib/content/load/load.ts';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import type { Page } from '#lib/content/model/page.ts';
import { toJsonLd, toScriptText } from '#lib/seo/json-ld/to-json-ld.ts';
import { type Site, toSite } from '#lib/site.ts';
import { drawPage } from '#staff/preview/draw-page.tsx';
import { faultsOf } from '#tests/build/schema-org.ts';
import { filledFiles } from '#tests/filled-facts.ts';
import { CHECK_CONTEXT } from '#tests/fixture-site.ts';
import { pagesThatShowAll } from '#tests/pages-that-show-all.ts';
import { parse } from '#tests/unit/components/markup.ts';
import { unseenIn } from '#tests/unseen-in.ts';
import { validFiles } from '#tools/copies/valid-files.ts';

type Node = Record<string, unknown>;

const ORIGIN = 'https://example.org';
const { files, pictures } = readContent(join(import.meta.dirname, '../../../../content'));
const siteOf = (of: readonly ContentFile[]) => toSite(parseContent(of, pictures), CHECK_CONTEXT);

const STATES: [name: string, site: Site][] = [
  ['the small site, of which nothing is known', siteOf(validFiles())],
  ['the small site, of which everything is', siteOf(filledFiles(validFiles()))],
  ['the site of today', siteOf(files)],
  ['the site of today with everything filled in', siteOf(filledFiles(files))],
];

const graphOf = (page: Page, site: Site): Node[] =>
  JSON.parse(toScriptText(toJsonLd(page, site, ORIGIN)))['@graph'];

describe.each(STATES)('on %s', (_, site) => {
  test('structured data is valid by the vocabulary of schema.org', () => {
    const faults = site.pages.flatMap((page) => {
      const graph = graphOf(page, site);
      const nodes = new Map(graph.map((node) => [String(node['@id']), node]));
      return graph.flatMap((node) => faultsOf(node, nodes)).map((fault) => `${page.path} ${fault}`);
    });
    expect([...new Set(faults)]).toEqual([]);
  });

  test.each(pagesThatShowAll(site.pages).map((page) => [page.path, page] as const))(
    '%s says nothing in it that its readers do not see',
    async (_, page) => {
      const html = await drawPage({ site, page, origin: ORIGIN, inquiryAction: null });
      expect(unseenIn(graphOf(page, site), parse(html), ORIGIN, page.frontmatter.lang)).toEqual([]);
    },
  );
});

test('the look at what readers see finds what they do not', () => {
  const html = parse(
    '<p>Ada Example, call <a href="tel:+13055550100">(305) 555-0100</a>, Monday, 9 a.m. to 5 p.m. <b hidden>In hiding.</b></p>',
  );
  const opening = { '@type': 'OpeningHoursSpecification', opens: '09:00', closes: '17:00' };
  const seen = { dayOfWeek: ['https://schema.org/Monday'], ...opening };
  const unseen = { ...opening, dayOfWeek: ['https://schema.org/Friday'] };
  const node = {
    '@type': 'Person',
    name: 'Ada Example',
    jobTitle: 'Counselor',
    description: 'In hiding.',
    telephone: '+13055550100',
    faxNumber: '+13055550199',
    openingHoursSpecification: [seen, unseen],
    knowsLanguage: 'es',
    sameAs: ['https://directory.example.org/ada'],
    url: `${ORIGIN}/people/ada/`,
    image: `${ORIGIN}/images/ada/photo.jpg`,
    dateModified: '2026-11-22',
    geo: { '@type': 'GeoCoordinates', latitude: 25.76 },
  };
  expect(unseenIn([node], html, ORIGIN, 'en-US')).toMatchInlineSnapshot(`
    [
      "jobTitle: Counselor",
      "description: In hiding.",
      "faxNumber: +13055550199",
      "openingHoursSpecification: Friday, 9 a.m. to 5 p.m.",
      "knowsLanguage: es",
      "sameAs: https://directory.example.org/ada",
      "image: https://example.org/images/ada/photo.jpg",
      "dateModified: 2026-11-22",
      "latitude: 25.76",
    ]
  `);
});
