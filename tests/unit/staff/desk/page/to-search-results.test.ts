import { expect, test } from 'vitest';
import { toSearchResults } from '#staff/desk/page/to-search-results.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { pageWith } from '#tools/copies/write-page.ts';

const resultsOf = (fields: Record<string, unknown>) =>
  toSearchResults(pageWith(fields), siteWith().facts.practice, 'https://example.org');

test('a page is shown as one result on a large screen and one on a phone', () => {
  expect(resultsOf({ title: 'Short' })).toMatchInlineSnapshot(`
    [
      {
        "description": "A page that exists only for one test of this project, and for no reader at all.",
        "device": "desktop",
        "site": "Harbor Practice",
        "title": "Short",
        "url": "https://example.org/a-page/",
        "widths": [
          {
            "most": 600,
            "of": "title",
            "px": 48,
          },
          {
            "most": 960,
            "of": "description",
            "px": 454,
          },
        ],
      },
      {
        "description": "A page that exists only for one test of this project, and for no reader at all.",
        "device": "phone",
        "site": "Harbor Practice",
        "title": "Short",
        "url": "https://example.org/a-page/",
        "widths": [
          {
            "most": 600,
            "of": "title",
            "px": 48,
          },
          {
            "most": 680,
            "of": "description",
            "px": 454,
          },
        ],
      },
    ]
  `);
});

test('what is too wide is cut, and the width says so', () => {
  const [desktop] = resultsOf({ title: 'WWWW '.repeat(12).trim() });
  expect(desktop?.title).toMatch(/^WWWW .+ …$/);
  expect(desktop?.widths[0]?.px).toBeGreaterThan(600);
});

test('a phone shows less of a description', () => {
  const description = 'Some words that say what a page is about. '.repeat(4).slice(0, 160);
  const [desktop, phone] = resultsOf({ description });
  expect(phone?.description.length).toBeLessThan(desktop?.description.length ?? 0);
});
