import { expect, test } from 'vitest';
import { makeSearchIndex } from '#build/search/make-search-index.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { passagesOf } from '../../search/passages-of.ts';

const site = siteWith();
const htmlOf = (path: string) => `<main><h1>Words of ${path}</h1></main>`;

test('every listed page is in it, with its heading, its names and the pages above it', async () => {
  const passages = passagesOf(await makeSearchIndex(site, htmlOf));
  const listed = site.pages.filter(({ frontmatter }) => frontmatter.listed);
  expect([...passages.keys()].sort()).toEqual(listed.map(({ path }) => path).sort());
  expect(Object.fromEntries([...passages].map(([path, { meta }]) => [path, meta]))).toMatchInlineSnapshot(`
    {
      "/": {
        "heading": "A quiet harbor",
        "title": "A quiet harbor Home Harbor Practice home",
        "where": "Home",
      },
      "/articles/story/": {
        "heading": "A story about a thing",
        "title": "A story about a thing",
        "where": "Main thing / Smaller thing",
      },
      "/below/": {
        "heading": "What the smaller thing is",
        "title": "What the smaller thing is Smaller The below",
        "where": "Main thing",
      },
      "/contact/": {
        "heading": "How to reach us",
        "title": "How to reach us Contact Harbor Practice contact",
        "where": "Contact",
      },
      "/top/": {
        "heading": "What the main thing is",
        "title": "What the main thing is Main The top",
        "where": "Main thing",
      },
    }
  `);
});
