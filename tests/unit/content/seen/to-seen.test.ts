import { expect, test } from 'vitest';
import type { FactName } from '#lib/content/practice/knowable-facts.ts';
import { FACT_NAMES } from '#lib/content/practice/knowable-facts.ts';
import { toSeen } from '#lib/content/seen/to-seen.ts';
import { writtenOf } from '#lib/content/seen/written-of.ts';
import { blocksOf } from '#lib/markdown/blocks-of.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { pageWith, writePage } from '#tools/copies/write-page.ts';
import { factsWith, PLACES } from './depending.ts';

const NONE = new Set<FactName>();
const ALL = new Set(FACT_NAMES);

const seenOf = (words: string, known: ReadonlySet<FactName>) => toSeen(pageWith({}, words), known);

test('a page that nothing depends on is the same object', () => {
  const page = pageWith({}, 'Words.\n\n<Callout title="So">\nMore.\n</Callout>');
  expect(toSeen(page, NONE)).toBe(page);
  expect(writtenOf(page)).toBe(page);
});

test('what was seen once is seen anew from what is written', () => {
  const page = pageWith({}, 'One.\n\n<WhenKnown fact="phone">\nTwo.\n</WhenKnown>');
  const seen = toSeen(page, NONE);
  expect(blocksOf(seen.tree).map(({ text }) => text)).toEqual(['One.']);
  expect(blocksOf(toSeen(seen, ALL).tree).map(({ text }) => text)).toEqual(['One.', 'Two.']);
  expect(writtenOf(toSeen(seen, ALL))).toBe(page);
});

test('several names: one that is known is enough for the one, and none may be for the other', () => {
  const words =
    '<WhenKnown fact="phone, email">\nYes.\n</WhenKnown>\n\n<WhileUnknown fact="email, phone">\nNo.\n</WhileUnknown>';
  const said = (...known: FactName[]) => blocksOf(seenOf(words, new Set(known)).tree).map(({ text }) => text);
  expect(said()).toEqual(['No.']);
  expect(said('phone')).toEqual(['Yes.']);
  expect(said('email')).toEqual(['Yes.']);
  expect(said('phone', 'email')).toEqual(['Yes.']);
  expect(said('fees')).toEqual(['No.']);
});

test('what was left stands where it stood', () => {
  const page = seenOf(
    '<WhileUnknown fact="phone">\nGone.\n\n</WhileUnknown>\n\n<WhenKnown fact="phone">\n[Two](/top/) *words*.\n</WhenKnown>',
    ALL,
  );
  expect(page.links.map(({ line, column, text }) => [line, column, text])).toEqual([[17, 1, 'Two']]);
});

test('links, headings and components in what is hidden are not there, and those in what is seen are', () => {
  const words =
    '## One\n\n<WhenKnown fact="phone">\n## Two\n\n[Three](/top/)\n\n<Comparison>\n<WhenKnown fact="fees">\n<Side title="Four">\n* five\n</Side>\n</WhenKnown>\n</Comparison>\n</WhenKnown>';
  const before = seenOf(words, NONE);
  expect([before.headings.map(({ text }) => text), before.links, before.components]).toEqual([
    ['One'],
    [],
    [],
  ]);
  const after = seenOf(words, ALL);
  expect(after.headings.map(({ text }) => text)).toEqual(['One', 'Two']);
  expect(after.links.map(({ text }) => text)).toEqual(['Three']);
  expect(after.components.map(({ name, parent }) => `${name} in ${parent}`)).toEqual([
    'Comparison in null',
    'Side in Comparison',
  ]);
});

test('a heading has one id, whatever is known, and two that are never seen together may share one', () => {
  const words =
    '<WhenKnown fact="fees">\n## Cost\n</WhenKnown>\n\n<WhileUnknown fact="fees, phone">\n## Cost\n</WhileUnknown>\n\n<WhenKnown fact="phone">\n## Cost\n</WhenKnown>\n\n## Cost';
  const idsOf = (...known: FactName[]) => seenOf(words, new Set(known)).headings.map(({ id }) => id);
  expect(idsOf()).toEqual(['cost', 'cost-2']);
  expect(idsOf('fees')).toEqual(['cost', 'cost-2']);
  expect(idsOf('phone')).toEqual(['cost-1', 'cost-2']);
  expect(idsOf('fees', 'phone')).toEqual(['cost', 'cost-1', 'cost-2']);
});

test('the id of a heading is made of the words that stay', () => {
  const heading = '## What we ask<WhileUnknownInLine fact="fees">, and do not say yet</WhileUnknownInLine>';
  expect(seenOf(heading, NONE).headings).toMatchObject([
    { id: 'what-we-ask', text: 'What we ask, and do not say yet' },
  ]);
  expect(seenOf(heading, ALL).headings).toMatchObject([{ id: 'what-we-ask', text: 'What we ask' }]);
  const whole = '## <WhileUnknownInLine fact="fees">Ask us</WhileUnknownInLine>';
  expect(seenOf(whole, NONE).headings).toMatchObject([{ id: 'ask-us' }]);
  expect(seenOf(whole, ALL).headings).toEqual([]);
});

test.each(PLACES)('$where: readers see what is true now', ({ words, unknown, known }) => {
  const site = (facts: Parameters<typeof factsWith>[0]) =>
    siteWith({ ...factsWith(facts), 'pages/home.mdx': writePage({}, words) });
  const said = ({ pages }: ReturnType<typeof site>) =>
    blocksOf(pages.find(({ path }) => path === '/')?.tree ?? { type: 'root', children: [] }).map(({ node }) =>
      textOf(node).trim().replaceAll('\n', '|'),
    );
  const ofAttributes = /^(How to reach us|Today: Call us if)$/;
  expect(said(site({}))).toEqual(unknown.filter((each) => !ofAttributes.test(each)));
  expect(said(site({ phone: true, email: true, fees: true }))).toEqual(
    known.filter((each) => !ofAttributes.test(each)),
  );
});

const FAQ = [
  {
    question: 'May I call?',
    answer:
      'You can write<WhenKnownInLine fact="phone"> or call </WhenKnownInLine><Fact name="phone" /> or [read](/top/).',
  },
  {
    question: 'When?',
    answer: '<WhenKnownInLine fact="phone">Any day. [So it is](/below/).</WhenKnownInLine>',
  },
  { question: 'Is it so?', answer: 'Yes, it is.' },
];

test('an answer has the words of now, and a question whose answer is all hidden is not asked', () => {
  const at = (filled: Parameters<typeof factsWith>[0]) =>
    siteWith({
      ...factsWith(filled),
      'pages/home.mdx': writePage({ faq: FAQ }, '<Questions />'),
    }).graph.nodes.get('/')?.page;
  const before = at({});
  expect(before?.faq.map(({ index, text }) => `${index} ${text}`)).toEqual([
    '0 You can write or read.',
    '2 Yes, it is.',
  ]);
  expect(before?.links.map(({ href }) => href)).toEqual(['/top/']);
  const after = at({ phone: true });
  expect(after?.faq.map(({ text }) => text)).toEqual([
    'You can write or call (305) 300-4321 or read.',
    'Any day. So it is.',
    'Yes, it is.',
  ]);
  expect(after?.links.map(({ href }) => href)).toEqual(['tel:+13053004321', '/top/', '/below/']);
  expect(after?.faq.map(({ id }) => id)).toEqual(['answer-may-i-call', 'answer-when', 'answer-is-it-so']);
});

test('a link in an answer has its place in the file, whatever is known', () => {
  const text = writePage({ faq: FAQ }, '<Questions />');
  const { pages } = siteWith({ ...factsWith({ phone: true }), 'pages/home.mdx': text });
  const link = pages.find(({ path }) => path === '/')?.links.find(({ href }) => href === '/below/');
  expect(text.slice(link?.address?.start, link?.address?.end)).toBe('/below/');
});
