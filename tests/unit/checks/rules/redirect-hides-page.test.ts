import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('an old address that is that of a page, and one that stands twice, are reported', () => {
  expect(siteWith('redirect-hides-page').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 5,
        "file": "redirects.yaml",
        "fix": "Delete this entry.",
        "line": 2,
        "message": "The old address "/contact/" is that of the page /contact/, which no one could reach any more.",
        "rule": "redirect-hides-page",
        "severity": "error",
      },
      {
        "column": 5,
        "file": "redirects.yaml",
        "fix": "Keep one of the two entries and delete the other.",
        "inEditor": {
          "message": "The old address "/old/" stands further up already.",
        },
        "line": 6,
        "message": "The old address "/old/" stands in line 4 already.",
        "rule": "redirect-hides-page",
        "severity": "error",
      },
    ]
  `);
});

test('an old address that no page has is fine', () => {
  expect(issuesOf({ 'redirects.yaml': 'redirects:\n  - from: /old/\n    to: /top/\n' })).toEqual([]);
});

test('the first page may have old addresses that differ by their query', () => {
  const two = 'redirects:\n  - from: /?p=1\n    to: /top/\n  - from: /?p=2\n    to: /below/\n';
  expect(issuesOf({ 'redirects.yaml': two })).toEqual([]);
});

const listOf = (...entries: [from: string, to: string][]) => ({
  'redirects.yaml': `redirects:\n${entries.map(([from, to]) => `  - from: ${from}\n    to: ${to}\n`).join('')}`,
});

const HIDING = [
  ['/Contact', 'that of the page /contact/'],
  ['/TOP/', 'that of the page /top/'],
  ['/articles/%73tory', 'that of the page /articles/story/'],
  ['/top/index.html', 'that of the page /top/'],
  ['/index.html', 'that of the page /'],
  ['/sitemap.xml', 'that of a file of the site'],
  ['/Robots.TXT', 'that of a file of the site'],
  ['/articles/feed.xml', 'that of a file of the site'],
  ['/privacy/receipt.json', 'that of a file of the site'],
  ['/sitemap.xml.gz', 'that of a file of the site'],
  ['/icon.svg', 'that of a file of the site'],
  ['/icons/192.png', 'that of a file of the site'],
  ['/js/site.js', 'that of a file of the site'],
  ['/pagefind/pagefind.js', 'that of a file of the site'],
  ['/pictures/480/images/home/old.jpg.webp', 'that of a file of the site'],
  ['/_next/static/a.css', 'that of a file of the site'],
  ['/_redirects', 'that of a file of the site'],
  ['/404.html', 'that of a file of the site'],
  ['/404', 'that of a file of the site'],
  ['/.well-known/security.txt', 'that of a file of the site'],
  ['/api/health/', 'that of a file of the site'],
  ['/api/inquiries/', 'that of the form'],
  ['/API/Inquiries', 'that of the form'],
] as const;

test('what pages, files and the form have is no old address, however it is spelled', () => {
  const { issues } = siteWith(listOf(...HIDING.map(([from]): [string, string] => [from, '/below/'])));
  expect(issues.map(({ rule, line, message, fix }) => ({ rule, line, message, fix }))).toEqual(
    HIDING.map(([from, what], nth) => ({
      rule: 'redirect-hides-page',
      line: 2 + 2 * nth,
      message: `The old address "${from}" is ${what}, which no one could reach any more.`,
      fix: 'Delete this entry.',
    })),
  );
});

test('a picture of the site keeps its address', () => {
  const issues = issuesOf({
    ...listOf(['/Images/home/room.jpg', '/top/']),
    ...homeWith('<Figure src="/images/home/room.jpg" alt="A room" />'),
  });
  expect(issues).toEqual(['redirects.yaml:2:5 redirect-hides-page']);
});

test('capitals of a page that lead to that page are not needed', () => {
  expect(siteWith(listOf(['/Top/', '/top/'])).issues.map(({ rule, fix }) => `${rule}: ${fix}`)).toEqual([
    'redirect-hides-page: Delete this entry: other spellings of /top/ lead there by themselves.',
  ]);
});

test('two spellings of one address are one', () => {
  const { issues } = siteWith(listOf(['/our rooms/', '/top/'], ['/Our%20Rooms', '/below/']));
  expect(issues.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    '4: The old address "/Our%20Rooms" stands in line 2 already, as "/our rooms/".',
  ]);
});

test('what only looks like an address of today may be an old one', () => {
  const old = ['/images/old.jpg', '/icons/', '/old/404.html', '/feed/', '/favicon.ico', '/index.php'];
  expect(issuesOf(listOf(...old.map((from): [string, string] => [from, '/top/'])))).toEqual([]);
});
