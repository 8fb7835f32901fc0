import { expect, test } from 'vitest';
import { formsOf } from '#lib/checks/forms-of.ts';
import { FACT_NAMES } from '#lib/content/practice/knowable-facts.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { pageWith, writePage } from '#tools/copies/write-page.ts';
import { factsWith, PLACES } from '../content/seen/depending.ts';
import { homeWith, issuesOf, theIssueOf } from './issues.ts';

const frame = (name: string, fact: string, words: string) => `<${name} fact="${fact}">\n${words}\n</${name}>`;

test.each(PLACES)('$where: nothing is wrong with it, whatever is known', ({ words }) => {
  for (const filled of [{}, { phone: true, email: true, fees: true }])
    expect(issuesOf({ ...factsWith(filled), ...homeWith(words) })).toEqual([]);
});

test('what is wrong once a fact is known is told today, with that day', () => {
  const words = `## What it costs\n\n${frame('WhileUnknown', 'fees', 'Ask us.')}`;
  expect(theIssueOf(homeWith(words))).toMatchObject({
    rule: 'empty-section',
    severity: 'error',
    line: 13,
    message: 'On the day that you fill in the fees: Nothing stands under the heading "What it costs".',
  });
});

test('what is wrong should a fact be taken out again is told as well', () => {
  const words = `## What it costs\n\n${frame('WhenKnown', 'fees', 'The price is there.')}`;
  expect(theIssueOf({ ...homeWith(words), ...factsWith({ fees: true }) }).message).toBe(
    'On the day that you take out the fees: Nothing stands under the heading "What it costs".',
  );
});

const LATER: [rule: string, words: string][] = [
  ['spelling', frame('WhenKnown', 'phone', 'You can recieve a call.')],
  ['doubled-word', 'It is the<WhenKnownInLine fact="phone"> the</WhenKnownInLine> same.'],
  ['broken-link', frame('WhenKnown', 'phone', 'See [the page](/nowhere/).')],
  ['empty-section', `## One\n\n${frame('WhileUnknown', 'phone', 'Words.')}`],
  ['lead-in-without-list', `These are open:\n\n${frame('WhileUnknown', 'phone', '* One\n* Two')}`],
  ['heading-order', `${frame('WhileUnknown', 'phone', '## One\n\nWords.')}\n\n### Two\n\nWords.`],
  [
    'incomplete-component',
    `<CareCard urgency="today" action="Call">\n${frame('WhenKnown', 'phone', '* you can')}\n</CareCard>`,
  ],
  [
    'incomplete-component',
    `<CrisisNotice />\n\n<Callout title="So">\n${frame('WhileUnknown', 'phone', 'Words.')}\n</Callout>`,
  ],
  ['unlisted-sources', frame('WhenKnown', 'phone', 'It is so <Cite id="example-2020" />.')],
  ['unknown-component', frame('WhenKnown', 'phone', 'Words.\n\n<Nothing />')],
  ['unknown-reference', frame('WhenKnown', 'phone', '<CrisisNotice lines="nobody" />')],
  ['promise', frame('WhenKnown', 'phone', 'We guarantee a cure.')],
  ['testimonial', frame('WhenKnown', 'phone', 'Our clients say that it helps.')],
  ['testimonial', frame('WhenKnown', 'phone', '> "It helped." — Maria')],
  ['protected-title', frame('WhileUnknown', 'email', 'He is a sex therapist.')],
  ['note-in-copy', frame('WhenKnown', 'phone', 'TODO: ask.')],
  ['invented-fact', frame('WhenKnown', 'phone', 'An award-winning way.')],
  ['broken-markdown', frame('WhenKnown', 'phone', 'So **it is.')],
  ['tracked-link', frame('WhenKnown', 'phone', '[That](https://dcf.state.fl.us/?utm_source=x).')],
  // Only where the one is known and the other is not.
  [
    'empty-section',
    `## One\n\n${frame('WhileUnknown', 'phone', 'Words.')}\n\n${frame('WhenKnown', 'email', 'More.')}`,
  ],
  ['broken-anchor', `See [it](#one).\n\n${frame('WhileUnknown', 'phone', '## One\n\nWords.')}`],
];

test.each(LATER)('%s is told of what no reader sees yet, or any more: %s', (rule, words) => {
  expect(issuesOf(homeWith(words)).map((line) => line.split(' ')[1])).toEqual([rule]);
});

test('a link to a heading of another page that is hidden is told', () => {
  const change = {
    ...homeWith('See [what it costs](/top/#cost).'),
    'pillars/top.mdx': writePage(
      {},
      `Words, and [the smaller thing](/below/).\n\n${frame('WhenKnown', 'fees', '## Cost\n\n<Fact name="fees" />')}`,
    ),
  };
  expect(theIssueOf(change)).toMatchObject({
    rule: 'broken-anchor',
    message: 'The link "what it costs" leads to "#cost", and /top/ has no such heading.',
  });
  expect(theIssueOf({ ...change, ...factsWith({ fees: true }) }).message).toBe(
    'On the day that you take out the fees: The link "what it costs" leads to "#cost", and /top/ has no such heading.',
  );
});

test('a link that leads to a heading of both states is right', () => {
  const both = `${frame('WhenKnown', 'fees', '## Cost\n\n<Fact name="fees" />')}\n\n${frame('WhileUnknown', 'fees', '## Cost\n\nAsk us.')}`;
  expect(issuesOf(homeWith(`See [what it costs](#cost).\n\n${both}`))).toEqual([]);
});

test('a page that one page alone links to, and only while a fact is unknown, will be an orphan', () => {
  const article = writePage(
    {
      title: 'Another',
      parent: 'top',
      description: 'A page that exists only for one test of this project alone.',
    },
    'Back to [the top](/top/).',
  );
  const change = {
    ...changedFile('pillars/top.mdx', 'Yes, it is.', 'Yes.'),
    'articles/another.mdx': article,
    ...homeWith(frame('WhileUnknown', 'phone', 'See [another](/articles/another/).')),
  };
  expect(issuesOf(change)).toContainEqual(expect.stringContaining('articles/another.mdx:1:1 orphan-page'));
});

test('the same component in both states is there once for readers', () => {
  const words = `${frame('WhileUnknown', 'fees', '<Fees />\n\nAsk us.')}\n\n${frame('WhenKnown', 'fees', '<Fees />\n\nSo it is.')}`;
  expect(issuesOf(homeWith(words))).toEqual([]);
});

const SLIPS: [words: string, message: string | RegExp][] = [
  [
    frame('WhenKnown', 'phones', 'Call.'),
    '<WhenKnown>: "fact" is "phones", which names "phones", and there is no such fact; the nearest is "phone".',
  ],
  [frame('WhileUnknown', '', 'Call.'), '<WhileUnknown>: The field "fact" is empty.'],
  [frame('WhileUnknown', ', ', 'Call.'), '<WhileUnknown>: "fact" is ", ", which names no fact.'],
  ['<WhenKnown>\nCall.\n</WhenKnown>', '<WhenKnown>: The field "fact" is missing.'],
  [
    'Call <WhenKnownInLine fact="Phone">us</WhenKnownInLine>.',
    '<WhenKnownInLine>: "fact" is "Phone", which names "Phone", and there is no such fact; the nearest is "phone".',
  ],
  ['<WhenKnown fact="phone">\n</WhenKnown>', '<WhenKnown> is empty, and readers would see an empty frame.'],
  ['Call <WhenKnownInLine fact="phone"></WhenKnownInLine>.', '<WhenKnownInLine> stands here without words.'],
  [
    'Call <WhenKnownInLine fact="phone">a <WhenKnownInLine fact="email">b</WhenKnownInLine></WhenKnownInLine>.',
    '<WhenKnownInLine> stands in another one.',
  ],
  [
    '<WhenKnownInLine fact="phone">\nOne.\n\nTwo.\n</WhenKnownInLine>',
    '<WhenKnownInLine> stands on lines of its own, and it marks words of one paragraph.',
  ],
  ['Call <WhenKnown fact="phone">us</WhenKnown>.', '<WhenKnown> shares its line with other text.'],
];

test.each(SLIPS)('a slip in it is told today: %s', (words, message) => {
  expect(siteWith(homeWith(words)).issues.map((issue) => issue.message)).toContainEqual(message);
});

test('a mark around punctuation alone is right', () => {
  const words =
    'Write<WhenKnownInLine fact="phone"> (or call </WhenKnownInLine><Fact name="phone" /><WhenKnownInLine fact="phone">)</WhenKnownInLine>.';
  expect(issuesOf(homeWith(words))).toEqual([]);
});

test('a page has as many forms as it has facts and parts at most, and those that show the same are one', () => {
  const named = FACT_NAMES.map((fact) => frame('WhenKnown', fact, 'Words.')).join('\n\n');
  const none = new Set<never>();
  expect(formsOf(pageWith({}, named), none)).toHaveLength(FACT_NAMES.length + 1);
  const ten = frame('WhenKnown', FACT_NAMES.slice(0, 10).join(', '), 'Words.');
  expect(formsOf(pageWith({}, ten), none).map(({ when }) => when)).toEqual([
    'On the day that you fill in the telephone number',
  ]);
  expect(formsOf(pageWith({}, 'Words.'), none)).toEqual([]);
});

test('a picture that is shown one day is not unused, and its place is that of the page', () => {
  const words = frame('WhenKnown', 'phone', '<Figure src="/images/home/room.jpg" alt="A quiet room" />');
  expect(issuesOf(homeWith(words))).toEqual([]);
  const large = frame('WhenKnown', 'phone', '<Figure src="/images/home/huge.jpg" alt="A quiet room" />');
  expect(issuesOf(homeWith(large))).toEqual(['pages/home.mdx:14:1 large-picture']);
});

test('code in what is hidden is told in a draft as well', () => {
  const draft = writePage({ draft: true }, frame('WhenKnown', 'phone', 'Words {1 + 1}.'));
  expect(issuesOf({ 'pages/later.mdx': draft })).toEqual([
    expect.stringMatching(/^pages\/later\.mdx:\d+:\d+ code-in-content$/),
  ]);
});

test('a fact that a page names by mistake is known on no day, and ends no check', () => {
  const words = `${frame('WhenKnown', 'fees', 'Ask us.')}\n\n${frame('WhenKnown', 'feez', 'Ask us then.')}`;
  expect(issuesOf(homeWith(words))).toEqual([expect.stringContaining('unknown-')]);
});
