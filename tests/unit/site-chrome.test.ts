import { expect, test } from 'vitest';
import { siteChromeOf } from '#lib/site-chrome.ts';
import { SITE_WORDS } from '#lib/words/words.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';

const navigation = (from: string, to: string) => changedFile('navigation.yaml', from, to);

test('the menus show pages by their addresses and short names', () => {
  const { header, footer, action } = siteChromeOf(
    siteWith(navigation('footer: []', 'footer: [{ title: More, pages: [below] }]')),
    SITE_WORDS,
  );
  expect({ header, footer, action }).toMatchInlineSnapshot(`
    {
      "action": {
        "label": "Write to us",
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
  const { header } = siteChromeOf(siteWith(navigation('  - top', '  - nowhere\n  - top')), SITE_WORDS);
  expect(header.map(({ path }) => path)).toEqual(['/top/']);
});

test('where the page of the action does not exist, the action leads home', () => {
  const { action } = siteChromeOf(siteWith(navigation('page: contact', 'page: nowhere')), SITE_WORDS);
  expect(action.path).toBe('/');
});

test('a line that is not for every page stays off the foot of the page', () => {
  const changed = changedFile('crisis-lines.yaml', 'everyPage: true', 'everyPage: false');
  expect(siteChromeOf(siteWith(changed), SITE_WORDS).crisisLines).toEqual([]);
});
