import { expect, test } from 'vitest';
import { siteChromeOf, viewOf } from '#lib/page-view.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';

const navigation = (from: string, to: string) => changedFile('navigation.yaml', from, to);
const viewAt = (path: string, changed?: Record<string, string>) => {
  const site = siteWith(changed);
  const page = site.graph.nodes.get(path)?.page;
  if (!page) throw new Error(`The site has no page at ${path}`);
  return viewOf(site, page, false);
};

test('the menus show pages by their addresses and short names', () => {
  const { header, footer, action } = siteChromeOf(
    siteWith(navigation('footer: []', 'footer: [{ title: More, pages: [below] }]')),
  );
  expect({ header, footer, action }).toMatchInlineSnapshot(`
    {
      "action": {
        "label": "Book a session",
        "path": "/contact/",
        "shortLabel": "Start",
      },
      "footer": [
        {
          "items": [
            {
              "label": "Smaller thing",
              "path": "/below/",
            },
          ],
          "title": "More",
        },
      ],
      "header": [
        {
          "label": "Main thing",
          "path": "/top/",
        },
      ],
    }
  `);
});

test('a page that a menu names and that does not exist is left out', () => {
  const { header } = siteChromeOf(siteWith(navigation('  - top', '  - nobody\n  - top')));
  expect(header.map(({ path }) => path)).toEqual(['/top/']);
});

test('where the page of the action does not exist, the action leads home', () => {
  const { action } = siteChromeOf(siteWith(navigation('page: contact', 'page: nobody')));
  expect(action.path).toBe('/');
});

test('a line that is not for every page stays off the foot of the page', () => {
  const changed = changedFile('crisis-lines.yaml', 'everyPage: true', 'everyPage: false');
  expect(siteChromeOf(siteWith(changed)).crisisLines).toEqual([]);
});

test('a page of the practice is signed by the practice', () => {
  expect(viewAt('/articles/story/').byline).toBe('Harbor Practice');
});

test('a page that a person signed has the name of that person', () => {
  const changed = changedFile('articles/story.mdx', 'author: practice', 'author: ada');
  expect(viewAt('/articles/story/', changed).byline).toBe('Ada Example');
});

test('who reviewed a page is named with the license type', () => {
  const license = '{ type: Licensed Tester, number: T1, state: FL, verified: 2026-11-22 }';
  const review = 'reviewed: { by: ada, on: 2026-11-22, next: 2027-11-22 }';
  const changed = {
    ...changedFile('people/ada.yaml', 'license: null', `license: ${license}`),
    ...changedFile('articles/story.mdx', 'updated:', `${review}\nupdated:`),
  };
  expect(viewAt('/articles/story/', changed).reviewer).toBe('Ada Example, Licensed Tester');
});

test('a page knows the way to it and the pages beside it', () => {
  const { breadcrumbs, related, articles } = viewAt('/below/');
  expect(breadcrumbs.map(({ path }) => path)).toEqual(['/', '/top/', '/below/']);
  expect(related.map(({ path }) => path)).toEqual(['/top/']);
  expect(articles.map(({ path }) => path)).toEqual(['/articles/story/']);
});
