import { expect, test } from 'vitest';
import { parseContent } from '#lib/content/load/load.ts';
import type { Picture } from '#lib/content/load/read-pictures.ts';
import { toSite } from '#lib/site.ts';
import { CHECK_CONTEXT, changedFile, PICTURES, siteWith } from '#tests/fixture-site.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { homeWith, textOf } from './issues.ts';

// What people slip in when they write pages by hand. Each is typed into the small site, and is to be told where it is, in words
// that say what to do; none may end in an exception.

const TOP = 'pillars/top.mdx';
const BELOW = 'pillars/below.mdx';
const CONTACT = 'pages/contact.mdx';
const STORY = 'articles/story.mdx';

type Slip = [
  slip: string,
  change: Record<string, string>,
  found: string,
  fix: string | RegExp,
  pictures?: readonly Picture[],
];

const line13 = (rule: string, column = 1) => `pages/home.mdx:13:${column} ${rule}`;

const SLIPS: Slip[] = [
  // Components
  [
    'a tag that is never closed',
    homeWith('<Callout title="Words">\nWords.'),
    line13('mdx-syntax'),
    'Write </Callout> after its words',
  ],
  [
    'a closing tag that is misspelt',
    homeWith('<Callout title="Words">\nWords.\n</Calout>'),
    'pages/home.mdx:15:1 mdx-syntax',
    'Write </Callout> here',
  ],
  [
    'a closing tag alone',
    homeWith('Words.\n\n</Callout>'),
    'pages/home.mdx:15:2 mdx-syntax',
    'Delete this closing tag',
  ],
  [
    'a component that is misspelt',
    homeWith('<Callot title="Words">\nWords.\n</Callot>'),
    line13('unknown-component'),
    'Did you mean <Callout>?',
  ],
  [
    'a component in small letters',
    homeWith('<callout title="Words">\nWords.\n</callout>'),
    line13('unknown-component'),
    'Did you mean <Callout>?',
  ],
  [
    'quotes of Word in an attribute',
    homeWith('<Callout title=“Words”>\nWords.\n</Callout>'),
    line13('curly-quotes'),
    '<Callout title="Words">',
  ],
  [
    'an attribute without quotes',
    homeWith('<Callout title=Words>\nWords.\n</Callout>'),
    line13('mdx-syntax', 16),
    'such as title="…"',
  ],
  [
    'an attribute with one quote',
    homeWith('<Callout title="Words>\nWords.\n</Callout>'),
    line13('mdx-syntax', 15),
    'such as title="…"',
  ],
  [
    'an attribute that is misspelt',
    homeWith('<Callout titel="Words">\nWords.\n</Callout>'),
    line13('unknown-component'),
    '<Callout title=',
  ],
  [
    'a component that was not closed with its slash',
    homeWith('<ContactWays>'),
    line13('mdx-syntax'),
    '<ContactWays />',
  ],
  ['a curly brace', homeWith('Words { and more.'), line13('mdx-syntax', 7), 'Take the { and } out'],
  [
    'words between curly braces',
    homeWith('Words {and more}.'),
    line13('mdx-syntax', 11),
    'Take the { and } out',
  ],
  [
    'a sign for less-than',
    homeWith('Fewer than <5 of us.'),
    line13('mdx-syntax', 13),
    'put a backslash before it',
  ],

  // Pasted from elsewhere
  ['a <br> of HTML', homeWith('One<br>two'), line13('mdx-syntax', 4), 'an empty line starts a new paragraph'],
  [
    'a paragraph of HTML',
    homeWith('<p style="color: red">Words.</p>'),
    line13('unknown-component'),
    'an empty line starts a new paragraph',
  ],
  [
    'a span of HTML',
    homeWith('Some <span class="x">words</span>.'),
    line13('unknown-component', 6),
    'leave the words',
  ],
  [
    'a picture of HTML',
    homeWith('<img src="/images/a.jpg" alt="A room">'),
    line13('mdx-syntax'),
    '<Figure src=',
  ],
  ['a comment', homeWith('<!-- ask Ada -->'), line13('mdx-syntax', 2), 'delete it'],
  ['an invisible character', homeWith('A har\u200Bbor.'), line13('odd-character', 6), 'type them anew'],
  ['a space that does not break', homeWith('A\u00A0harbor.'), line13('odd-character', 2), 'type it anew'],
  [
    'letters that were garbled',
    homeWith('Itâ€™s a harbor.'),
    line13('odd-character', 3),
    'Type the word anew',
  ],
  ['bullets of Word', homeWith('• One\n• Two'), line13('typed-bullet'), 'Start the line with "* "'],
  [
    'a picture in Markdown',
    homeWith('![A quiet room](/images/home/room.jpg)'),
    line13('pasted-picture'),
    '<Figure src="/images/home/room.jpg"',
  ],
  [
    'a picture that is too large',
    homeWith('<Figure src="/images/home/huge.jpg" alt="A very large room" />'),
    line13('large-picture'),
    'Make it smaller',
  ],
  [
    'a picture in capitals',
    homeWith('<Figure src="/images/home/Room.jpg" alt="A quiet room" />'),
    line13('unknown-picture'),
    '/images/home/room.jpg',
    PICTURES,
  ],

  // Fields
  [
    'a date that is missing',
    changedFile(TOP, 'updated: 2026-11-22\n', ''),
    `${TOP}:2:1 missing-field`,
    'Add a line "updated: …"',
  ],
  [
    'a date in another order',
    changedFile(TOP, '2026-11-22', '11/22/2026'),
    `${TOP}:8:1 invalid-field`,
    'such as 2026-11-22',
  ],
  [
    'a date that has not come',
    changedFile(TOP, '2026-11-22', '2062-11-22'),
    `${TOP}:8:1 impossible-date`,
    'Look at the year first',
  ],
  ['a tab', changedFile(TOP, '  - question', '\t- question'), `${TOP}:10:1 yaml-syntax`, 'Use spaces'],
  [
    'a colon in a title without quotes',
    changedFile(TOP, 'title: The', 'title: Help: the'),
    `${TOP}:2:8 yaml-syntax`,
    'between straight quotes',
  ],
  [
    'a quote that is never closed',
    changedFile(TOP, 'title: The', 'title: "The'),
    `${TOP}:2:8 yaml-syntax`,
    'between two straight quotes',
  ],
  [
    'a field without a space',
    changedFile(TOP, 'title: The', 'title:The'),
    `${TOP}:2:1 yaml-syntax`,
    'a colon, a space',
  ],
  [
    'fields without their last line',
    changedFile(TOP, 'it is.\n---', 'it is.\n'),
    `${TOP}:1:1 missing-frontmatter`,
    'Write a line of three hyphens',
  ],
  [
    'fields without their first line',
    { [TOP]: textOf(TOP).replace('---\n', '') },
    `${TOP}:1:1 missing-frontmatter`,
    'Start the file with a line "---"',
  ],
  [
    'a dash of Word in place of three hyphens',
    { [TOP]: textOf(TOP).replace('---\n', '—\n') },
    `${TOP}:1:1 missing-frontmatter`,
    'Start the file with a line "---"',
  ],
  [
    'a field that is misspelt',
    changedFile(TOP, 'audience:', 'audiance:'),
    `${TOP}:6:1 unknown-field`,
    'Did you mean "audience"?',
  ],
  [
    'a field in capitals',
    changedFile(TOP, 'title:', 'Title:'),
    `${TOP}:2:1 unknown-field`,
    'Did you mean "title"?',
  ],
  [
    'a question without its mark',
    changedFile(TOP, 'a test?', 'a test'),
    `${TOP}:10:5 invalid-field`,
    'ending in a question mark',
  ],
  [
    'an answer of one word',
    changedFile(TOP, 'Yes, it is.', '"Yes."'),
    `${TOP}:11:5 answer-length`,
    'understood without the question',
  ],

  // Files
  [
    'capital letters in the name of a file',
    { 'pages/About-Us.mdx': textOf(CONTACT) },
    'pages/About-Us.mdx:1:1 misplaced-file',
    'small letters',
  ],
  [
    'a space in the name of a file',
    { 'pages/about us.mdx': textOf(CONTACT) },
    'pages/about us.mdx:1:1 misplaced-file',
    'hyphens',
  ],
  [
    'an ending in capitals',
    { 'pages/about.MDX': textOf(CONTACT) },
    'pages/about.MDX:1:1 misplaced-file',
    'in small letters',
  ],
  [
    'a page without words',
    { [CONTACT]: `${textOf(CONTACT).split('## ')[0]?.trim()}\n` },
    `${CONTACT}:1:1 empty-page`,
    'draft: true',
  ],
  ['an empty file', { [CONTACT]: '' }, `${CONTACT}:1:1 missing-frontmatter`, 'Copy them from another page'],
  [
    'the same name in two folders',
    { 'articles/contact.mdx': textOf(STORY) },
    'pages/contact.mdx:1:1 duplicate-slug',
    'Rename one',
  ],

  // Links
  [
    'a link to a draft',
    changedFile(STORY, 'updated:', 'draft: true\nupdated:'),
    `${BELOW}:14:43 broken-link`,
    'publish articles/story.mdx',
  ],
  [
    'a link to the name of a file',
    homeWith('See [a page](below.mdx).'),
    line13('broken-link', 5),
    'The nearest page is /below/.',
  ],
  ['a link to no address', homeWith('See [a page]().'), line13('broken-link', 5), 'Write the address'],
  [
    'a link with a space in its middle',
    homeWith('See [a page] (/below/).'),
    line13('broken-markdown', 5),
    'Take the space out',
  ],
  [
    'a link without its last bracket',
    homeWith('See [a page](/below/ for more.'),
    line13('broken-markdown', 5),
    'with both kinds of brackets closed',
  ],
  [
    'an address with one slash',
    homeWith('See [a page](http:/example.org).'),
    line13('broken-link', 5),
    'Write http://example.org',
  ],
  [
    'an address without its beginning',
    homeWith('See [a page](www.example.org).'),
    line13('broken-link', 5),
    'Write https://www.example.org',
  ],
  [
    'a curled apostrophe in an address',
    homeWith('See [a page](/ada’s-page/).'),
    line13('curly-quotes', 5),
    '(/adas-page/)',
  ],
  [
    'a link that says "click here"',
    homeWith('For more, [click here](/below/).'),
    line13('vague-link-text', 11),
    'what the page is about',
  ],
  [
    'a heading that the link misspells',
    homeWith('See [a part](/below/#a-sectoin).'),
    line13('broken-anchor', 5),
    '#a-section',
  ],

  // Words
  [
    'a level of headings that is skipped',
    homeWith('## One\n\n#### Two\n\nWords.'),
    'pages/home.mdx:15:1 heading-order',
    'Write ### instead',
  ],
  [
    'a heading without its space',
    homeWith('##How it works'),
    line13('broken-markdown'),
    'Put a space after the number signs',
  ],
  [
    'a line of hyphens right below words',
    homeWith('Words\n---\n\nMore.'),
    line13('underlined-heading'),
    'put an empty line',
  ],
  [
    'bold words without their end',
    homeWith('This is **important.'),
    line13('broken-markdown', 6),
    'Write **the bold words**',
  ],
  ['a telephone number', homeWith('Call 305-555-0199.'), line13('invented-fact', 6), 'practice.yaml'],
  ['an e-mail address', homeWith('Write to ada@example.org.'), line13('invented-fact', 10), 'practice.yaml'],

  // Data files
  [
    'a page in the menu that is misspelt',
    { 'navigation.yaml': textOf('navigation.yaml').replace('- top', '- tpo') },
    'navigation.yaml:2:5 unknown-reference',
    'The nearest is "top"',
  ],
  [
    'an ISBN with a wrong digit',
    changedFile('sources/example-2020.yaml', 'DOI:', 'ISBN: 978-0-309-08436-8\nDOI:'),
    'sources/example-2020.yaml:11:1 source-identifier',
    'Copy it anew',
  ],
];

test.each(SLIPS)('%s is told with its place and its fix', (_, change, found, fix, pictures) => {
  const { issues } = siteWith(change, pictures);
  const told = issues.map((issue) => `${issue.file}:${issue.line}:${issue.column} ${issue.rule}`);
  expect(told).toContain(found);
  expect(issues[told.indexOf(found)]?.fix).toMatch(fix);
});

test('a page that was renamed leaves links and a parent behind, and each is told with the new name', () => {
  const files = validFiles().map(({ file, text }) => ({ file: file.replace('below', 'page-below'), text }));
  const { issues } = toSite(parseContent(files), CHECK_CONTEXT);
  expect(issues.map(({ file, line, rule, fix }) => `${file}:${line} ${rule}: ${fix}`)).toEqual([
    `${STORY}:8 missing-parent: Use the file name of the page above, without .mdx. The nearest is "page-below".`,
    `${STORY}:12 broken-link: Change the address. The nearest page is /page-below/.`,
    'pages/home.mdx:11 broken-link: Change the address. The nearest page is /page-below/.',
    'pillars/page-below.mdx:1 orphan-page: Link to it in the text of a page that belongs with it, or name it in navigation.yaml.',
    `${TOP}:1 one-way-link: Link to it where it helps a reader, such as [Smaller thing](/page-below/).`,
    `${TOP}:16 broken-link: Change the address. The nearest page is /page-below/.`,
  ]);
});

test('no message shows the words of a parser', () => {
  const messages = SLIPS.flatMap(([, change, , , pictures]) =>
    siteWith(change, pictures).issues.map(({ message }) => message),
  );
  expect(messages.filter((message) => /unexpected|acorn|U\+00[4-7]|token|expected a/i.test(message))).toEqual(
    [],
  );
});
