import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('a picture in Markdown is reported with the figure to write', () => {
  expect(siteWith('pasted-picture').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Put the file into public/images and write, on a line of its own: <Figure src="/images/home/room.jpg" alt="A quiet room" />",
        "inEditor": {
          "fix": "Delete what is left of it, and add "Figure": type /figure on an empty line, and choose the picture there.",
          "message": "The picture "/images/home/room.jpg" is not shown with "Figure".",
        },
        "line": 13,
        "message": "The picture "/images/home/room.jpg" is not shown with <Figure>.",
        "rule": "pasted-picture",
        "severity": "error",
      },
    ]
  `);
});

test('a picture with its address at the foot of the page is reported', () => {
  expect(issuesOf(homeWith('![A room][1]\n\n[1]: /top/'))).toContain('pages/home.mdx:13:1 pasted-picture');
});

test('a picture that was pasted from elsewhere is to be put into the folder', () => {
  expect(theIssueOf(homeWith('![](https://example.org/a.png)')).fix).toBe(
    'Put the file into public/images and write, on a line of its own: <Figure src="/images/…" alt="…" />',
  );
});
