import { expect, test } from 'vitest';
import { parseContent } from '#lib/content/load/load.ts';
import type { Practice } from '#lib/content/model/facts-schema.ts';
import { toJsonLd } from '#lib/seo/json-ld/to-json-ld.ts';
import { toSite } from '#lib/site.ts';
import { filledFiles } from '#tests/filled-facts.ts';
import { CHECK_CONTEXT } from '#tests/fixture-site.ts';
import { pageAt } from '#tests/unit/components/draw-page.tsx';
import { validFiles } from '#tools/copies/valid-files.ts';
import { writePage } from '#tools/copies/write-page.ts';

/** The practice as a page with these components tells of it, on a site of which everything is known but what is changed. */
function practiceOn(body: string, changed: Partial<Practice> = {}): Record<string, unknown> {
  const files = filledFiles(validFiles()).filter(({ file }) => file !== 'pillars/top.mdx');
  const content = parseContent([...files, { file: 'pillars/top.mdx', text: writePage({}, body) }]);
  const facts = { ...content.facts, practice: { ...content.facts.practice, ...changed } };
  const site = toSite({ ...content, facts }, CHECK_CONTEXT);
  const { '@graph': graph } = toJsonLd(pageAt(site, '/top/'), site, 'https://example.org');
  return graph.find((node) => Object(node)['@id'] === 'https://example.org/#practice') as never;
}

test('every page says of the practice what stands around it', () => {
  expect(practiceOn('Words.')).toMatchInlineSnapshot(`
    {
      "@id": "https://example.org/#practice",
      "@type": [
        "MedicalBusiness",
        "MedicalOrganization",
      ],
      "address": {
        "@type": "PostalAddress",
        "addressCountry": "US",
        "addressLocality": "Miami",
        "addressRegion": "FL",
        "postalCode": "33131",
        "streetAddress": "123 Main Street, Suite 4B",
      },
      "description": "A practice made up for tests.",
      "email": "care@example.org",
      "legalName": "Example & Daughters Counseling, P.L.L.C.",
      "location": [
        {
          "@type": "Place",
          "address": {
            "@type": "PostalAddress",
            "addressCountry": "US",
            "addressLocality": "Orlando",
            "addressRegion": "FL",
            "postalCode": "32801-1234",
            "streetAddress": "1234 Oak Avenue",
          },
          "name": "Orlando office",
        },
      ],
      "logo": "https://example.org/icons/512.png",
      "name": "Harbor Practice",
      "openingHoursSpecification": [
        {
          "@type": "OpeningHoursSpecification",
          "closes": "17:30",
          "dayOfWeek": [
            "https://schema.org/Monday",
            "https://schema.org/Wednesday",
          ],
          "opens": "09:00",
        },
        {
          "@type": "OpeningHoursSpecification",
          "closes": "20:00",
          "dayOfWeek": [
            "https://schema.org/Tuesday",
            "https://schema.org/Thursday",
          ],
          "opens": "11:00",
        },
        {
          "@type": "OpeningHoursSpecification",
          "closes": "12:00",
          "dayOfWeek": [
            "https://schema.org/Friday",
          ],
          "opens": "08:00",
        },
      ],
      "telephone": "+13055550100",
      "url": "https://example.org/",
    }
  `);
});

test('a page that leads to a map, to pages elsewhere and tells who can come says these as well', () => {
  const plain = practiceOn('Words.');
  const told = practiceOn('<ContactWays />\n\n<NewClients />\n\n<PagesElsewhere />');
  const more = Object.entries(told).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(plain[name]),
  );
  expect(Object.fromEntries(more)).toMatchInlineSnapshot(`
    {
      "contactPoint": {
        "@type": "ContactPoint",
        "availableLanguage": [
          "en",
          "es",
          "ht",
        ],
        "email": "care@example.org",
        "telephone": "+13055550100",
      },
      "geo": {
        "@type": "GeoCoordinates",
        "latitude": 25.7617,
        "longitude": -80.1918,
      },
      "hasMap": "https://www.openstreetmap.org/?mlat=25.7617&mlon=-80.1918#map=17/25.7617/-80.1918",
      "isAcceptingNewPatients": true,
      "knowsLanguage": [
        "en",
        "es",
        "ht",
      ],
      "location": [
        {
          "@type": "Place",
          "address": {
            "@type": "PostalAddress",
            "addressCountry": "US",
            "addressLocality": "Orlando",
            "addressRegion": "FL",
            "postalCode": "32801-1234",
            "streetAddress": "1234 Oak Avenue",
          },
          "geo": {
            "@type": "GeoCoordinates",
            "latitude": 28.5384,
            "longitude": -81.3789,
          },
          "hasMap": "https://www.openstreetmap.org/?mlat=28.5384&mlon=-81.3789#map=17/28.5384/-81.3789",
          "name": "Orlando office",
        },
      ],
      "sameAs": [
        "https://profiles.example.com/practice",
        "https://directory.example.org/listing/4711",
      ],
    }
  `);
});

test('a practice without a room says its hours and languages where it can be reached, and is no business of a place', () => {
  const { '@type': type, address, contactPoint, ...node } = practiceOn('<NewClients />', { locations: [] });
  expect({ type, address, contactPoint }).toMatchInlineSnapshot(`
    {
      "address": undefined,
      "contactPoint": {
        "@type": "ContactPoint",
        "availableLanguage": [
          "en",
          "es",
          "ht",
        ],
        "email": "care@example.org",
        "hoursAvailable": [
          {
            "@type": "OpeningHoursSpecification",
            "closes": "17:30",
            "dayOfWeek": [
              "https://schema.org/Monday",
              "https://schema.org/Wednesday",
            ],
            "opens": "09:00",
          },
          {
            "@type": "OpeningHoursSpecification",
            "closes": "20:00",
            "dayOfWeek": [
              "https://schema.org/Tuesday",
              "https://schema.org/Thursday",
            ],
            "opens": "11:00",
          },
          {
            "@type": "OpeningHoursSpecification",
            "closes": "12:00",
            "dayOfWeek": [
              "https://schema.org/Friday",
            ],
            "opens": "08:00",
          },
        ],
        "telephone": "+13055550100",
      },
      "type": "Organization",
    }
  `);
  expect(node).not.toHaveProperty('openingHoursSpecification');
  expect(node).not.toHaveProperty('isAcceptingNewPatients');
});

test('words that hang on a fact do not print it', () => {
  const words = '<WhenKnown fact="languages, acceptingClients, sameAs">\n\nYes.\n\n</WhenKnown>';
  expect(practiceOn(words)).toEqual(practiceOn('Words.'));
});

test.each([
  ['yes', true],
  ['waiting-list', false],
  ['no', false],
  [null, undefined],
] as const)('that new clients are taken (%s) is told as %s', (acceptingClients, told) => {
  expect(practiceOn('<NewClients />', { acceptingClients }).isAcceptingNewPatients).toBe(told);
});
