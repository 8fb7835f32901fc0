import { expect, test } from 'vitest';
import { initialsOf, toManifest } from '#lib/icons/to-manifest.ts';
import { siteWith } from '#tests/fixture-site.ts';

test('the manifest, whole', () => {
  expect(toManifest(siteWith().facts.practice)).toMatchInlineSnapshot(`
    {
      "background_color": "#faf7ef",
      "description": "A private practice.",
      "display": "browser",
      "icons": [
        {
          "purpose": "any",
          "sizes": "192x192",
          "src": "/icons/192.png",
          "type": "image/png",
        },
        {
          "purpose": "any",
          "sizes": "512x512",
          "src": "/icons/512.png",
          "type": "image/png",
        },
        {
          "purpose": "maskable",
          "sizes": "512x512",
          "src": "/icons/512-full.png",
          "type": "image/png",
        },
      ],
      "lang": "en-US",
      "name": "Harbor Practice",
      "short_name": "HP",
      "start_url": "/",
      "theme_color": "#faf7ef",
    }
  `);
});

test.each([
  ['Return 2 Intimacy', 'R2I'],
  ['harbor  practice', 'HP'],
  ['Élan & "Rest"', 'ÉR'],
])('on a home screen, %s is %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
