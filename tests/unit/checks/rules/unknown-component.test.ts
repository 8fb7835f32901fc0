import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('a misspelt component is reported with the one that was meant', () => {
  expect(siteWith('unknown-component').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Did you mean <PullLine>? The components are: PullLine, Callout, PracticeNote, CareCard, CrisisNotice, Steps, Definitions, Comparison, Side, BothChairs, ReflectionList, OnPaper, WriteIn, AlsoCalled, NextSteps, Cycle, FiveParts, Doors, Figure, Cite, SourceList, Confirm, AsOf, ForCounsel, WhileUnknown, WhenKnown, WhileUnknownInLine, WhenKnownInLine, Fact, RelatedServices, Articles, Questions, Booking, ContactWays, PagesElsewhere, NewClients, InquiryForm, NotSent, ReplyTime, Fees, People, OpenFacts, CrisisLines, NoticeStatus, AllArticles, AllQuestions, AllPages, Glossary, Search, PrivacyReceipt, PrivateReading.",
        "inEditor": {
          "fix": "Delete it, and write it anew. The components are: Pull line, Callout, Practice note, Care card, Crisis notice, Steps, Definitions, Comparison, Side, Both chairs, Reflection list, On paper, Write in, Also called, Next steps, Cycle, Five parts, Doors, Figure, Cite, Source list, Confirm, As of, For counsel, While unknown, When known, While unknown in line, When known in line, Fact, Related services, Articles, Questions, Booking, Contact ways, Pages elsewhere, New clients, Inquiry form, Not sent, Reply time, Fees, People, Open facts, Crisis lines, Notice status, All articles, All questions, All pages, Glossary, Search, Privacy receipt, Private reading.",
          "message": "The page has something called "PullLines" in it, which is no component.",
        },
        "line": 11,
        "message": "There is no component <PullLines>.",
        "rule": "unknown-component",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  '<Callout title="One" title="Two">\nWords.\n</Callout>',
  '<ForCounsel id="a" id="b">\nWords.\n</ForCounsel>',
])('an attribute that stands twice is told: %s', (words) => {
  expect(theIssueOf(homeWith(words))).toMatchObject({
    message: expect.stringMatching(/^<\w+>: "\w+" stands in it twice, and the first is lost\.$/),
    fix: 'Keep one of the two.',
  });
});

test.each(['…', '***', '&nbsp;', '?!'])(
  'words for readers have a letter or a digit, and %j has none',
  (words) => {
    expect(issuesOf(homeWith(`<Callout title="${words}">\nWords.\n</Callout>`))).toContain(
      'pages/home.mdx:13:1 unknown-component',
    );
  },
);

test('an unknown attribute is named', () => {
  expect(theIssueOf(homeWith('<RelatedServices count="3" />'))).toMatchObject({
    line: 13,
    column: 1,
    message: expect.stringContaining('"count"'),
  });
});

test('a missing attribute is named, with an example to copy', () => {
  expect(theIssueOf(homeWith('<Cycle steps="Calm → Storm → Rain → Sun" />'))).toMatchObject({
    message: expect.stringContaining('"returns"'),
    fix: expect.stringContaining('returns="Repeat"'),
  });
});

test('a cycle with too few steps is reported with what was written', () => {
  expect(theIssueOf(homeWith('<Cycle steps="Calm → Storm" returns="Repeat" />')).message).toContain(
    '"Calm → Storm", which does not have 4 to 12 steps with → between them',
  );
});

test('steps with the wrong arrow between them are one step', () => {
  expect(issuesOf(homeWith('<Cycle steps="Calm -> Storm -> Rain -> Sun" returns="Repeat" />'))).toEqual([
    'pages/home.mdx:13:1 unknown-component',
  ]);
});

test('a side outside a comparison is reported', () => {
  expect(theIssueOf(homeWith('<Side title="One">\nWords.\n</Side>'))).toMatchObject({
    message: '<Side> stands outside <Comparison>.',
    fix: 'Put it between <Comparison> and </Comparison>.',
  });
});

test('a side without a title inside a comparison is reported on its own line', () => {
  expect(
    issuesOf(
      homeWith('<Comparison>\n<Side>\nWords.\n</Side>\n\n<Side title="Two">\nMore.\n</Side>\n</Comparison>'),
    ),
  ).toEqual(['pages/home.mdx:14:1 unknown-component']);
});

test.each(['One<br /> two', 'A <b>bold</b> word', '<div>\nWords.\n</div>', '<a href="/top/">Top</a>'])(
  '%j is HTML, and no component',
  (html) => {
    expect(theIssueOf(homeWith(html))).toMatchObject({ rule: 'unknown-component', line: 13 });
  },
);

test('the name of a component in small letters is reported', () => {
  expect(theIssueOf(homeWith('<relatedservices />')).fix).toContain('Did you mean <RelatedServices>?');
});

test('words that every object of the language has are no components', () => {
  expect(theIssueOf(homeWith('<constructor />')).message).toBe('There is no component <constructor>.');
});

test('an id with spaces and capitals is reported', () => {
  expect(theIssueOf(homeWith('<Confirm id="E Hab">words</Confirm>')).message).toContain('"E Hab"');
});

test('a component in an answer is reported where the answer starts', () => {
  expect(issuesOf(changedFile('pillars/top.mdx', 'Yes, it is.', 'Yes, <Nope /> it is.'))).toEqual([
    'pillars/top.mdx:11:5 unknown-component',
  ]);
});

test.each([
  ['a', '<a href="/top/">words</a>', 'Write a link as [words of the link](/address/).'],
  ['br', 'one<br /> two', 'Delete it, with its end if it has one: an empty line starts a new paragraph.'],
  ['b', '<b>words</b>', 'Write bold words as **words**.'],
])('the tag <%s> is told what to write instead', (_, words, fix) => {
  expect(theIssueOf(homeWith(words)).fix).toBe(fix);
});

test('a component that is not a mark cannot stand in an answer', () => {
  const issue = theIssueOf(
    changedFile('pillars/top.mdx', 'answer: Yes, it is.', 'answer: "<ContactWays />"'),
  );
  expect(issue.message).toBe(
    '<ContactWays> stands in an answer, which can hold words, links and lists only.',
  );
  expect(issue.line).toBe(11);
});

test('a mark can stand in an answer', () => {
  const marked = changedFile(
    'pillars/top.mdx',
    'answer: Yes, it is.',
    'answer: Yes, <Confirm id="it-is">it is</Confirm>.',
  );
  expect(siteWith(marked).issues).toEqual([]);
});
