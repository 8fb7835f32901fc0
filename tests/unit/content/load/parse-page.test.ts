import { expect, test } from 'vitest';
import { parsePage } from '#lib/content/load/parse-page.ts';
import type { PageLink } from '#lib/content/model/page.ts';
import { pageWith, writePage } from '#tools/copies/write-page.ts';

/** A page whose only question has this answer. */
const answered = (answer: string) => pageWith({ faq: [{ question: 'Is it so?', answer }] });
const wordsOf = (answer: string) => answered(answer).faq[0]?.text;

/** What stands in a text where the address of a link is. */
const writtenIn =
  (text: string) =>
  ({ address }: PageLink) =>
    address && text.slice(address.start, address.end);

test('a whole page is read from its file', () => {
  const text = `---
title: Grief
heading: What grief is
description: A page that exists only for one test of this project, and for no reader at all.
navLabel: Grief
audience: partner
author: practice
updated: 2026-11-22
faq:
  - question: Does it end?
    answer: It [changes](/change/).
---

## First

Read [on](/on/#there).
`;
  const { page, issues } = parsePage({ file: 'pillars/grief.mdx', text });
  const { tree, locate, faq, text: read, ...facts } = page;
  expect(issues).toEqual([]);
  expect(read).toBe(text);
  expect(facts).toMatchInlineSnapshot(`
    {
      "compiles": true,
      "components": [],
      "file": "pillars/grief.mdx",
      "frontmatter": {
        "askAuthor": [],
        "audience": "partner",
        "author": "practice",
        "description": "A page that exists only for one test of this project, and for no reader at all.",
        "draft": false,
        "drawing": "usual",
        "faq": [
          {
            "answer": "It [changes](/change/).",
            "question": "Does it end?",
          },
        ],
        "heading": "What grief is",
        "lang": "en-US",
        "lead": [],
        "listed": true,
        "navLabel": "Grief",
        "related": [],
        "scripts": true,
        "share": "neutral",
        "title": "Grief",
        "updated": "2026-11-22",
      },
      "headings": [
        {
          "column": 1,
          "depth": 2,
          "id": "first",
          "line": 14,
          "text": "First",
        },
      ],
      "isPlaceholder": false,
      "kind": "pillar",
      "links": [
        {
          "address": {
            "end": 307,
            "start": 297,
          },
          "column": 6,
          "href": "/on/#there",
          "line": 16,
          "target": {
            "hash": "there",
            "kind": "internal",
            "path": "/on/",
          },
          "text": "on",
        },
        {
          "address": {
            "end": 269,
            "start": 261,
          },
          "column": 5,
          "href": "/change/",
          "line": 11,
          "target": {
            "hash": "",
            "kind": "internal",
            "path": "/change/",
          },
          "text": "changes",
        },
      ],
      "path": "/grief/",
      "seenWith": null,
      "slug": "grief",
      "written": null,
    }
  `);
});

test('a link in the body is found with its line and column', () => {
  const { page } = parsePage({ file: 'pages/a.mdx', text: 'One.\n\nRead [this **page**](/this/).\n' });
  expect(page.links).toMatchObject([{ href: '/this/', text: 'this page', line: 3, column: 6 }]);
});

test.each([
  ['[a](/this/)', '/this/'],
  ['[a](</this/> "Title")', '/this/'],
  ['> * [a](  /this/?a=1&amp;b=2#c )', '/this/?a=1&amp;b=2#c'],
  ['[a]\n\n[a]: </this/>', '/this/'],
])('the address of %j is known to the letter', (text, address) => {
  const { links } = parsePage({ file: 'pages/a.mdx', text: `One.\n\n${text}\n` }).page;
  expect(links.map(writtenIn(`One.\n\n${text}\n`))).toEqual([address]);
});

test('an address that is a link by itself is written nowhere else', () => {
  expect(pageWith({}, 'https://example.org/').links).toMatchObject([{ address: null }]);
});

test('what a link points at is seen from its page', () => {
  const { links } = parsePage({ file: 'articles/a.mdx', text: '[a](../b/#c)' }).page;
  expect(links).toMatchObject([{ target: { kind: 'internal', path: '/articles/b/', hash: 'c' } }]);
});

test('a link in a component is found at its own place', () => {
  const { page } = parsePage({ file: 'pages/a.mdx', text: '<NextSteps>\n* [Go](/go/)\n</NextSteps>\n' });
  expect(page.links).toMatchObject([{ href: '/go/', text: 'Go', line: 2, column: 3 }]);
});

test('a link in a code block is none', () => {
  expect(pageWith({}, '```\n[not](/a-link/)\n```').links).toEqual([]);
});

test('a bare web address is a link', () => {
  expect(pageWith({}, 'See https://example.org/ please.').links).toMatchObject([
    { href: 'https://example.org/', text: 'https://example.org/' },
  ]);
});

test('a link in an answer is found at the place of the answer', () => {
  const text = writePage({ faq: [{ question: 'Is it so?', answer: 'Read [this](/this/).' }] });
  const line = text.split('\n').findIndex((each) => each.includes('answer:')) + 1;
  const { page } = parsePage({ file: 'pages/a.mdx', text });
  expect(page.links).toMatchObject([{ href: '/this/', text: 'this', line, column: 5 }]);
});

test.each([
  ['plain', 'See [one](/a/) or\n      /b/ [two](/b/)', ['/a/', '/b/']],
  ['folded', '>-\n      [one](/a/) and [two](/a/)\n\n      [three](/a/#b)', ['/a/', '/a/', '/a/#b']],
  ['between quotes', '"\\"One\\": [one](/a/)"', ['/a/']],
  ['with letters that YAML reads', '"[one](/\\x61/) and [two](/b/)"', [null, '/b/']],
])('the addresses in an answer that is %s are known to the letter, each once', (_, answer, addresses) => {
  const text = writePage({ faq: [{ question: 'Is it so?', answer: 'Yes.' }] }).replace(
    'answer: Yes.',
    `answer: ${answer}`,
  );
  const { links } = parsePage({ file: 'pages/a.mdx', text: `${text}[after](/a/)\n` }).page;
  // Those of the text come first.
  expect(links.slice(1).map(writtenIn(text))).toEqual(addresses);
  expect(new Set(links.map(({ address }) => address?.start)).size).toBe(links.length);
});

test('a component is found with its attributes, its place and what stands around it', () => {
  const body = '<Comparison>\n<Side title="One">\nWords.\n</Side>\n</Comparison>';
  const { page } = parsePage({ file: 'pages/a.mdx', text: body });
  expect(page.components).toMatchObject([
    { name: 'Comparison', attributes: {}, parent: null, line: 1, column: 1 },
    { name: 'Side', attributes: { title: 'One' }, parent: 'Comparison', line: 2, column: 1 },
  ]);
});

test('the parent of a component is the nearest one, past lists and paragraphs', () => {
  const body = '<NextSteps>\n* A <Confirm id="x">claim</Confirm>\n</NextSteps>';
  expect(pageWith({}, body).components.map(({ name, parent }) => [name, parent])).toEqual([
    ['NextSteps', null],
    ['Confirm', 'NextSteps'],
  ]);
});

test('an attribute that is not plain text is not among the attributes, and is noted', () => {
  expect(pageWith({}, '<Side title={1 + 1} {...all} bare />').components).toMatchObject([
    { attributes: {}, hasCode: true },
  ]);
});

test('a component in an answer is found', () => {
  expect(answered('It is <Confirm id="so">so</Confirm>.').components).toMatchObject([
    { name: 'Confirm', attributes: { id: 'so' } },
  ]);
});

test.each([
  ['plain words', 'Yes, it is.', 'Yes, it is.'],
  ['a link', 'Read [this page](/this/) first.', 'Read this page first.'],
  ['a mark', 'It is <Confirm id="so">really so</Confirm>.', 'It is really so.'],
  ['bold, italics and code', 'It is **very** _much_ `so`.', 'It is very much so.'],
  ['two paragraphs', 'One.\n\nTwo.', 'One. Two.'],
  ['a backslash', 'Less \\< more.', 'Less < more.'],
  ['a list', 'There are two:\n\n* one\n* two', 'There are two:\n- one\n- two'],
  ['a list within a list', '* one\n  * two\n* three', '- one\n- two\n- three'],
  ['a line that ends with a backslash', 'One\\\ntwo', 'One two'],
  ['lines that belong together', 'One\ntwo', 'One two'],
  ['a table', '| a | b |\n| - | - |\n| c | d |', 'a b c d'],
])('the words of an answer with %s are those that a reader sees', (_, answer, words) => {
  expect(wordsOf(answer)).toBe(words);
});

test('an answer keeps its tree, for the page', () => {
  expect(answered('Read [this](/this/).').faq[0]?.answer.children).toMatchObject([
    { type: 'paragraph', children: [{ type: 'text' }, { type: 'link', url: '/this/' }, { type: 'text' }] },
  ]);
});

test('a page without fields is an issue, and its body is still read', () => {
  const { page, issues } = parsePage({ file: 'pages/a.mdx', text: '## One\n\n[on](/on/)\n' });
  expect(issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/a.mdx",
        "fix": "Start the file with a line "---", then the fields (title: …, heading: …), then a line "---". Copy them from another page.",
        "inEditor": {
          "fix": "They were changed outside of the editor. Ask the developer to bring them back.",
          "message": "The fields of this form cannot be read, and the editor does not open it.",
        },
        "line": 1,
        "message": "The page has no fields at its top.",
        "rule": "missing-frontmatter",
        "severity": "error",
      },
    ]
  `);
  expect(page).toMatchObject({ isPlaceholder: true, headings: [{ id: 'one' }], links: [{ href: '/on/' }] });
});

test('a page with one bad field keeps its path and stands in for the fields', () => {
  const { page, issues } = parsePage({ file: 'pages/a.mdx', text: writePage({ audience: 'dogs' }) });
  expect(issues).toMatchObject([{ rule: 'invalid-field', line: 6, column: 1 }]);
  expect(page).toMatchObject({ isPlaceholder: true, path: '/a/', frontmatter: { title: 'a', faq: [] } });
});

test('a body that is not MDX is one issue, with its line in the file', () => {
  const text = writePage({}, '<PullLine>\nNever closed.');
  const { issues } = parsePage({ file: 'pages/a.mdx', text });
  expect(issues).toMatchObject([
    { rule: 'mdx-syntax', line: text.split('\n').indexOf('<PullLine>') + 1, column: 1 },
  ]);
});

test('a file that is no page is a mistake of the program', () => {
  expect(() => parsePage({ file: 'people/ada.yaml', text: '' })).toThrowErrorMatchingInlineSnapshot(
    `[Error: people/ada.yaml is not the path of a page; parseContent sorts those out first]`,
  );
});
