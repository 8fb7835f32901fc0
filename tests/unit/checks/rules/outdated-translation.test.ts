import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { inSpanish, withPageInSpanish } from '#tests/in-spanish.ts';
import { issuesOf } from '../issues.ts';

test('a translation that is older than what it translates is told with both days', () => {
  expect(siteWith('outdated-translation').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "field": [
          "updated",
        ],
        "file": "es/contacto.mdx",
        "fix": "The room shows what changed there, on the sheet of this page. Take it over. If nothing has to change here, write 2026-11-22 as "updated".",
        "inEditor": {
          "fix": "The room shows what changed there, on the sheet of this page. Take it over. If nothing has to change here, write 2026-11-22 as "Updated".",
          "message": "The words of the page "Contact" were changed on 2026-11-22, and this translation was last changed on 2026-11-21.",
        },
        "line": 10,
        "message": "The words of pages/contact.mdx were changed on 2026-11-22, and this translation was last changed on 2026-11-21.",
        "rule": "outdated-translation",
        "severity": "warning",
      },
    ]
  `);
});

test('one that is as old or newer is not, nor is a page that translates none', () => {
  const newer = inSpanish('es/contacto.mdx', 'updated: 2026-11-22', 'updated: 2026-11-23');
  expect(issuesOf(newer).filter((each) => each.includes('outdated'))).toEqual([]);
  expect(issuesOf(withPageInSpanish('otra', { updated: '2026-11-01' }))).toEqual([]);
});
