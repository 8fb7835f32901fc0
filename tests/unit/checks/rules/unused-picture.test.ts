import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, textOf } from '../issues.ts';

test('a picture that no page shows is reported', () => {
  expect(siteWith('unused-picture').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "../public/images/home/room.jpg",
        "fix": "Show it with <Figure src="/images/home/room.jpg" alt="…" />, or delete the file.",
        "inEditor": {
          "fix": "Show it on the page that it belongs to, or ask the developer to delete it.",
        },
        "line": 1,
        "message": "No page shows the picture "/images/home/room.jpg", and anybody can open it at its address.",
        "rule": "unused-picture",
        "severity": "warning",
      },
    ]
  `);
});

const room = '<Figure src="/images/home/room.jpg" alt="A quiet room" />';

test('a picture that a page shows is used', () => {
  expect(issuesOf(homeWith(room))).toEqual([]);
});

test('a picture that a draft shows is used', () => {
  const draft = `${textOf('articles/story.mdx').replace('updated:', 'draft: true\nupdated:')}\n${room}\n`;
  expect(issuesOf({ 'articles/idea.mdx': draft })).toEqual([]);
});

test('where a picture is named that is not there, the slip is told and nothing else', () => {
  expect(
    issuesOf(homeWith(`${room.replace('room', 'rom')}\n\nThe file /images/home/room.jpg is there.`)),
  ).toEqual(['pages/home.mdx:13:1 unknown-picture']);
});
