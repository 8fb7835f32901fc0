import { expect, test } from 'vitest';
import { brokenMarkdown } from '#lib/checks/rules/broken-markdown.ts';
import { CHECK_CONTEXT, changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, textOf, theIssueOf } from '../issues.ts';

test('a link with a space in its middle is reported', () => {
  expect(siteWith('broken-markdown').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 6,
        "file": "pages/home.mdx",
        "fix": "Take the space out: [the words](/the-address/).",
        "inEditor": {
          "fix": "Delete the brackets and the address, select the words that are to be the link, and click the chain above the words of the page.",
        },
        "line": 13,
        "message": ""[how to reach us] (/contact/)" is no link: there is a space between ] and (.",
        "rule": "broken-markdown",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  ['a link without its last bracket', 'See [the page](/below/ now.', 'is no link'],
  ['a link without its first bracket', 'See the page](/below/) now.', 'is no link'],
  ['a link with a space in its address', 'See [the page](/below /).', 'is no link'],
  ['a link to a note that is not there', 'See [the page][1].', 'is no link'],
  ['bold words that were not closed', 'This is **very important.', 'two stars'],
  ['bold words with a space inside', 'This is ** very** important.', 'two stars'],
  ['a heading without its space', '##How it works', 'was typed to make a heading'],
])('%s is reported', (_, text, fault) => {
  expect(theIssueOf(homeWith(text))).toMatchObject({
    rule: 'broken-markdown',
    line: 13,
    message: expect.stringContaining(fault),
  });
});

test.each([
  ['a link', 'See [the page](/below/).'],
  ['a link with brackets in its words', 'See [the page \\[one\\]](/below/).'],
  ['an aside in square brackets', 'She said [sic] that (yes) it was.'],
  ['a hashtag', '#harbor is our tag.'],
  ['a hashtag with a capital', '#Harbor is our tag, and #Home is theirs.'],
  ['a hashtag before bold words', '#Harbor is **ours** now'],
  ['an aside in brackets with another in it', 'She said [the page (and more)] that it was.'],
  ['a star', 'A room* is a room.'],
  ['bold words', 'This is **very** important.'],
])('%s is sound', (_, text) => {
  expect(issuesOf(homeWith(text))).toEqual([]);
});

// One rule alone: the others take most of the time of a check.
const told = (change: Record<string, string>) => {
  const site = siteWith(change);
  return brokenMarkdown.check({ ...site, context: CHECK_CONTEXT }).sort((a, b) => a.line - b.line);
};

const LEFT = [
  ['a heading behind words', 'It ends. ## How it works', 'was typed to make a heading'],
  ['a heading of too many signs', '####### How it works', 'was typed to make a heading'],
  ['a link with its brackets the other way around', 'See (the page)[/below/].', 'have changed places'],
  ['a heading without its space', '#How it works', 'was typed to make a heading'],
  ['a link without the second bracket', 'See [the page(/below/).', 'it lacks its ]'],
  ['a footnote without its words', 'It is small[^2].', 'a footnote that is not there'],
  ['a box to tick in a paragraph', '[ ] Read it.', 'a box that no one can tick'],
  ['a box of another program', '::: warning', 'a mark of another program'],
  ['a highlight of another program', 'It is ==small== here.', 'a mark of another program'],
  ['slanted words that were not closed', 'This is *very important.', 'starts with a star'],
  ['an underscore that was not closed', 'This is _very important.', 'has an underscore'],
  ['two underscores that were not closed', 'This is __very important.', 'has marks'],
  ['a struck word that was not closed', 'This is ~~very important.', 'has marks'],
  ['a backtick', 'Don`t go.', 'has a backtick'],
  ['an entity of an entity', 'You &amp;amp; I.', '"&amp;" stands for a character'],
  ['an entity behind a backslash', 'Talk\\&nbsp;now.', '"&nbsp;" stands for a character'],
  ['a line break of a program', 'It ends.\\nIt starts.', 'has a backslash'],
  ['a product', 'It is 2*30*4 steps.', '"2*30*4" lost its stars'],
  ['a product in bold', 'It is 2**30**4 steps.', '"2**30**4" lost its stars'],
  ['a number that starts a paragraph', '2019. That was the year.', 'counts from 2019'],
  ['a number that starts an item', '* 24. The hours of a day.', 'counts from 24'],
  [
    'a table with too many hyphens',
    '| a | b |\n| - | - | - |\n| c | d |',
    'has 2 cells, and the row of hyphens has 3',
  ],
  [
    'a table with too few hyphens',
    '| a | b | c |\n|---|---|\n| d | e | f |',
    'has 3 cells, and the row of hyphens has 2',
  ],
  ['a table without hyphens', '| a | **b** |\n| c | d |', 'it lacks its row of hyphens'],
] as const;

test('each mark that is left among the words is told once', () => {
  const found = told(homeWith(LEFT.map(([, text]) => text).join('\n\n')));
  expect(found.map(({ message }) => message)).toEqual(
    LEFT.map(([, , fault]) => expect.stringContaining(fault)),
  );
});

const MEANT = [
  ['a star that leads to a line below', 'A room* is a room.\n\n*In August it is closed.'],
  ['a letter in italics', 'The letter *a* in it.'],
  ['a line to fill in', 'My name is ____.'],
  ['a list that goes on', '1. One\n2. Two\n\nIn between.\n\n3. Three'],
  ['signs of prose', 'Fees | places, Q&A; R&D, 3 * 4, 5 \\< 6 > 4, a_b and 5_000.'],
  ['a table with an empty cell', '| a | b |\n| - | - |\n| c |'],
] as const;

test('what does something, and what is a sign of prose, is not', () => {
  expect(told(homeWith(MEANT.map(([, text]) => text).join('\n\n')))).toEqual([]);
});

test('words that a table does not show are told', () => {
  expect(theIssueOf(homeWith('| a | b |\n| - | - |\n| c | d | lost words |'))).toMatchObject({
    rule: 'broken-markdown',
    line: 15,
    message: 'This row has 3 cells, and the first row has 2: readers do not see "lost words".',
  });
});

test('a tag is told once where a page cannot be read, and as what readers see where it can', () => {
  expect(issuesOf(homeWith('Say <b>it.'))).toEqual(['pages/home.mdx:13:5 mdx-syntax']);
  expect(issuesOf(homeWith('Say \\<b>it.'))).toEqual(['pages/home.mdx:13:5 broken-markdown']);
});

const IN_WORDS = [
  ['bold words', 'A **quiet** place', '"**quiet**" has stars around it'],
  ['slanted words', 'A *quiet* place', '"*quiet*" has stars around it'],
  ['underscores', 'A _quiet_ place', '"_quiet_" has underscores around it'],
  ['a link', 'A [quiet](/below/) place', '"[quiet](/below/)" is no link here'],
  ['a picture', 'A ![quiet](/a.png) place', 'is no link here'],
  ['an address between brackets', 'See <https://example.net/> first', 'is no link here'],
  ['an entity', 'Rest &amp; quiet', '"&amp;" stands for a character'],
  ['an entity with a number', 'Rest&#39;s place', '"&#39;" stands for a character'],
  ['a tag', 'A <em>quiet</em> place', '"<em>" does nothing here'],
  ['a backslash', 'A quiet\\* place', 'has a backslash'],
  ['a heading', '## A quiet place', '"## A" starts with a mark'],
  ['an item', '* A quiet place', '"* A" starts with a mark'],
  ['backticks', 'A `quiet` place', 'has a backtick'],
  ['bold words that were not closed', 'A **quiet place', 'has two stars'],
  ['a row of a table', '| a | b |', 'is no table here'],
] as const;

test('each mark is told where words are shown letter by letter', () => {
  const lead = IN_WORDS.map(([, words]) => `  - '${words}'\n`).join('');
  const found = told(changedFile('pages/home.mdx', 'updated:', `lead:\n${lead}updated:`));
  expect(found.map(({ message }) => message)).toEqual(
    IN_WORDS.map(([, , fault]) => expect.stringContaining(fault)),
  );
});

const BOLD = 'Some **bold** words';
test.each([
  ['a title', changedFile('pages/home.mdx', 'Harbor Practice', BOLD), 'pages/home.mdx:2:1'],
  [
    'a line of the lead',
    changedFile('pillars/top.mdx', 'faq:', `lead:\n  - ${BOLD}\nfaq:`),
    'pillars/top.mdx:10:5',
  ],
  ['a question', changedFile('pillars/top.mdx', 'Is this a test?', `${BOLD}?`), 'pillars/top.mdx:10:5'],
  ['an attribute', homeWith(`<Callout title="${BOLD}">\nYes.\n</Callout>`), 'pages/home.mdx:13:1'],
  ['a fact', changedFile('practice.yaml', 'fees: null', `fees: ${BOLD}`), 'practice.yaml:11:1'],
  [
    'the button of the menu',
    changedFile('navigation.yaml', /label: (.*)/.exec(textOf('navigation.yaml'))?.[1] ?? '', BOLD),
    /^navigation.yaml:/,
  ],
  [
    'a source',
    changedFile('sources/example-2020.yaml', 'title: ', `title: ${BOLD} `),
    'sources/example-2020.yaml:1:1',
  ],
])('%s is looked at as words', (_, change, place) => {
  expect(told(change).map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    expect.stringMatching(place),
  ]);
});

test('plain words with signs of their own pass', () => {
  const words = '"Rest & quiet | #1 (a_b) 3 * 4 < 13, R&D; harbor*"';
  expect(issuesOf(changedFile('practice.yaml', 'fees: null', `fees: ${words}`))).toEqual([]);
});

test('marks that are shown as code are not read as marks', () => {
  expect(issuesOf(homeWith('Write `**words**` or so.'))).toEqual(['pages/home.mdx:13:7 closed-to-editor']);
});

test('a broken link in an answer is reported where the answer starts', () => {
  expect(issuesOf(changedFile('pillars/top.mdx', 'Yes, it is.', 'Yes, it [is] (/below/).'))).toEqual([
    'pillars/top.mdx:11:5 broken-markdown',
  ]);
});
