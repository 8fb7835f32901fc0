import { expect, test } from 'vitest';
import { toDataTree } from '#staff/desk/page/to-data-tree.ts';

test('structured data becomes a tree that calls things by their type', () => {
  const data = {
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'WebSite', name: 'A site', author: { '@type': 'Person' } }, 'plain'],
    missing: undefined,
    nothing: null,
    count: 2,
  };
  expect(toDataTree(data)).toMatchInlineSnapshot(`
    [
      {
        "below": [],
        "name": "@context",
        "value": "https://schema.org",
      },
      {
        "below": [
          {
            "below": [
              {
                "below": [],
                "name": "@type",
                "value": "WebSite",
              },
              {
                "below": [],
                "name": "name",
                "value": "A site",
              },
              {
                "below": [
                  {
                    "below": [],
                    "name": "@type",
                    "value": "Person",
                  },
                ],
                "name": "author: Person",
                "value": null,
              },
            ],
            "name": "1: WebSite",
            "value": null,
          },
          {
            "below": [],
            "name": "2",
            "value": "plain",
          },
        ],
        "name": "@graph",
        "value": null,
      },
      {
        "below": [],
        "name": "nothing",
        "value": "null",
      },
      {
        "below": [],
        "name": "count",
        "value": "2",
      },
    ]
  `);
});
