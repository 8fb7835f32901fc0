import { expect, test } from 'vitest';
import { dateOf } from '#lib/content/dates/date-of.ts';
import type { Site } from '#lib/site.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { pageAt } from '#tests/unit/components/draw-page.tsx';
import { writePage } from '#tools/copies/write-page.ts';

type Changes = Record<string, string>;

const day = (site: Site, path = '/top/') => dateOf(pageAt(site, path), site.facts);
const withTop = (body: string, changed: Changes = {}, fields = {}) =>
  siteWith({ 'pillars/top.mdx': writePage({ updated: '2026-11-01', ...fields }, body), ...changed });
const practice = (changed: string) =>
  changedFile('practice.yaml', 'phone: null', `changed: { ${changed} }\nphone: "+13055550100"`);

const LICENSE =
  '{ type: Licensed Mental Health Counselor, number: MH00000, state: Florida, verified: 2026-11-12, record: null }';
const licensed = changedFile('people/ada.yaml', 'license: null', `license: ${LICENSE}`);

const [lines = ''] = Object.values(
  changedFile('crisis-lines.yaml', 'checked: 2026-11-22', 'checked: 2026-11-21'),
);
const checked = { 'crisis-lines.yaml': lines.replace('checked: 2026-11-22', 'checked: 2026-11-05') };

test('a page that shows no fact is as new as its words', () => {
  expect(day(withTop('Words.'))).toBe('2026-11-01');
});

test.each<[what: string, body: string, changed: Changes, expected: string]>([
  ['a later fact makes it newer', '<ContactWays />', practice('phone: 2026-11-20'), '2026-11-20'],
  ['an earlier fact does not', '<ContactWays />', practice('phone: 2026-10-20'), '2026-11-01'],
  [
    'the latest of several counts',
    '<ContactWays />',
    practice('phone: 2026-11-20, hours: 2026-11-23, email: 2026-11-21'),
    '2026-11-23',
  ],
  [
    'a fact on which words hang is nothing to it where no one sees the words around them',
    '<WhenKnown fact="email">\nWrite<WhenKnownInLine fact="phone">, or call</WhenKnownInLine>.\n</WhenKnown>',
    practice('phone: 2026-11-20'),
    '2026-11-01',
  ],
  [
    'it counts where they are seen',
    '<WhileUnknown fact="email">\nAsk<WhileUnknownInLine fact="phone">, or wait</WhileUnknownInLine>.\n</WhileUnknown>',
    practice('phone: 2026-11-20'),
    '2026-11-20',
  ],
  ['a fact that it does not show is nothing to it', '<Fees />', practice('phone: 2026-11-20'), '2026-11-01'],
  ['a fact whose day no one wrote down counts for nothing', '<ContactWays />', practice(''), '2026-11-01'],
  [
    'words that went when a fact came changed the page',
    'One.\n\n<WhileUnknown fact="phone">\nThere is no number.\n</WhileUnknown>',
    practice('phone: 2026-11-20'),
    '2026-11-20',
  ],
  [
    'so did a fact in a sentence',
    'One<WhenKnownInLine fact="phone">, or call </WhenKnownInLine><Fact name="phone" />.',
    practice('phone: 2026-11-20'),
    '2026-11-20',
  ],
  ['a fact that is gone changed as well', '<ContactWays />', practice('email: 2026-11-19'), '2026-11-19'],
  ['a license counts from the day it was looked up', '<People />', licensed, '2026-11-12'],
  [
    'a person whose words changed',
    '<People />',
    { 'people/ada.yaml': `${licensed['people/ada.yaml']}changed: { bio: 2026-11-18 }\n` },
    '2026-11-18',
  ],
  ['emergency numbers, on the day they were checked', '<CrisisLines />', checked, '2026-11-21'],
  ['those that it shows alone', '<CrisisNotice lines="domestic-violence" />', checked, '2026-11-05'],
  [
    'a notice, on the day it was approved',
    '<NoticeStatus />',
    changedFile(
      'notices.yaml',
      'approved: null',
      'approved: { by: A, on: 2026-11-16, effective: 2026-11-17 }',
    ),
    '2026-11-16',
  ],
])('%s', (_, body, changed, expected) => {
  expect(day(withTop(body, changed))).toBe(expected);
});

test('a review counts where it is shown: where the license of whoever made it is known', () => {
  const reviewed = { reviewed: { by: 'ada', on: '2026-11-15', next: '2027-11-15' } };
  expect(day(withTop('Words.', licensed, reviewed))).toBe('2026-11-15');
  expect(day(withTop('Words.', {}, reviewed))).toBe('2026-11-01');
});

test('a page is not older than the day on which readers could first see it', () => {
  expect(day(withTop('Words.', {}, { published: '2026-11-09' }))).toBe('2026-11-09');
});

test('what stands in the list of articles makes no page newer', () => {
  const site = withTop('<Articles />\n\n<AllArticles />');
  expect(site.pages.some(({ frontmatter }) => frontmatter.updated > '2026-11-01')).toBe(true);
  expect(day(site)).toBe('2026-11-01');
});
