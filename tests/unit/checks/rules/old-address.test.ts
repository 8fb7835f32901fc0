import { expect, test } from 'vitest';
import { applyEdits } from '#lib/edits/apply-edits.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('a hash, a pattern and a target that leads on are reported', () => {
  expect(siteWith('old-address').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 5,
        "edit": {
          "end": 31,
          "file": "redirects.yaml",
          "start": 21,
          "text": "/old/",
        },
        "file": "redirects.yaml",
        "fix": "Write the address without "#" and what follows it.",
        "line": 2,
        "message": "The old address "/old/#part" has a "#": what stands behind it never reaches the site, so it would send away the whole page.",
        "rule": "old-address",
        "severity": "error",
      },
      {
        "column": 5,
        "file": "redirects.yaml",
        "fix": "Write an entry for each old address that someone may still have.",
        "line": 4,
        "message": "The old address "/blog/*" has "*", and there are no patterns here: an entry stands for one address.",
        "rule": "old-address",
        "severity": "error",
      },
      {
        "column": 5,
        "edit": {
          "end": 103,
          "file": "redirects.yaml",
          "start": 100,
          "text": "/top/",
        },
        "file": "redirects.yaml",
        "fix": "Write where that leads: /top/",
        "line": 7,
        "message": "The old address "/a/" leads to "/b/", which is an old address itself.",
        "rule": "old-address",
        "severity": "error",
      },
    ]
  `);
});

type Entries = [from: string, to: string][];

const listOf = (...entries: Entries) => ({
  'redirects.yaml': `redirects:\n${entries.map(([from, to]) => `  - from: '${from}'\n    to: '${to}'\n`).join('')}`,
});

/** What is told of a list, and what it is after all edits. */
function toldOf(...entries: Entries) {
  const files = listOf(...entries);
  const { issues } = siteWith(files);
  return {
    told: issues.map(({ rule, message, fix }) => `${rule}: ${message} ${fix}`),
    after: applyEdits(
      files['redirects.yaml'],
      issues.flatMap(({ edit }) => edit ?? []),
    ),
  };
}

test('what can only mean one thing is mended, and is right then', () => {
  const mended: [...Entries[number], ...Entries[number]][] = [
    ['old-1/', '/top/', '/old-1/', '/top/'],
    ['\\old\\2', '/top/', '/old/2', '/top/'],
    ['/old//3/', '/top/', '/old/3/', '/top/'],
    ['/old-4/#part', '/top/', '/old-4/', '/top/'],
    ['https://www.harbor.example/Old-5', '/top/', '/Old-5', '/top/'],
    ['/old-6/?p=5&utm_source=x', '/top/', '/old-6/?p=5', '/top/'],
    ['/old-7/', 'top/', '/old-7/', '/top/'],
    ['/old-8/', 'https://harbor.example/top/', '/old-8/', '/top/'],
    ['/old-9/', '/top/?a=b', '/old-9/', '/top/'],
    ['/old-10/../old-11', '/Top', '/old-11', '/Top'],
  ];
  const { told, after } = toldOf(...mended.map(([from, to]): Entries[number] => [from, to]));
  expect(told.map((each) => each.split(':')[0])).toEqual(mended.map(() => 'old-address'));
  const right = listOf(...mended.map(([, , from, to]): Entries[number] => [from, to]));
  expect(after).toBe(right['redirects.yaml']);
  expect(issuesOf(right)).toEqual([]);
});

test('what may mean several things, or nothing that is right, is told and left', () => {
  const left: Entries = [
    ['/top/#part', '/contact/'],
    ['/#part', '/contact/'],
    ['/old-1/', 'tops/'],
    ['https://elsewhere.example/old-2/', '/top/'],
    ['/old-3/', 'https://elsewhere.example/'],
    ['/old-4/:name/', '/top/'],
    ['/old-5%/', '/top/'],
    ['//old.example/about/', '/top/'],
    ['/old-6/', '/top/#part'],
    ['/old-7/?id=7', '/top/'],
  ];
  const { told, after } = toldOf(...left);
  expect(told[0]).toMatch(/ Delete this entry: \/top\/ is the address of a page of today\.$/);
  expect(told.map((each) => each.split(':')[0])).toEqual(left.map(() => 'old-address'));
  expect(after).toBe(listOf(...left)['redirects.yaml']);
});

test('an edit takes no address that another entry has', () => {
  const two: Entries = [
    ['/old/', '/top/'],
    ['/old/#part', '/contact/'],
  ];
  expect(toldOf(...two).after).toBe(listOf(...two)['redirects.yaml']);
});

test.each([
  [
    [
      ['/a/', '/b/'],
      ['/B', '/c/'],
      ['/c/', '/top/'],
    ],
    'The old address "/a/" leads to "/b/", which is an old address itself. Write where that leads: /top/',
  ],
  [
    [
      ['/a/', '/b/'],
      ['/b/', '/A'],
    ],
    'The old address "/a/" leads to "/b/", and from there in a circle: a reader never arrives. Write the address of a page of today, such as /contact/.',
  ],
  [
    [['/a/', '/A']],
    'The old address "/a/" leads to itself. Write the address that took its place, such as /contact/, or delete this entry.',
  ],
  [
    [['/?p=5', '/']],
    'The old address "/?p=5" leads to itself. Delete this entry: readers get / there as it is.',
  ],
  [
    [
      ['/top/?p=5', '/below/'],
      ['/below/?p=5', '/contact/'],
    ],
    'The old address "/top/?p=5" leads to "/below/", which is an old address itself. Write where that leads: /contact/',
  ],
] as [Entries, string][])('%j is told', (entries, told) => {
  expect(toldOf(...entries).told[0]).toBe(`old-address: ${told}`);
});

test('whatever spelling passes is one address, and may lead to a page or to a file that readers get', () => {
  const entries = listOf(
    ['/Book', '/Top'],
    ['/caf\u00e9', '/articles/feed.xml'],
    ['/our%20rooms/', '/sitemap.xml'],
    ['/old.jpg', '/images/home/room.jpg'],
    ['/top/?p=5', '/below/'],
  );
  const shown = homeWith('<Figure src="/images/home/room.jpg" alt="A room" />');
  expect(issuesOf({ ...entries, ...shown })).toEqual([]);
});

test('a picture that no page shows is nothing to lead to', () => {
  expect(issuesOf(listOf(['/old.jpg', '/images/home/room.jpg']))).toContain(
    'redirects.yaml:3:5 unknown-reference',
  );
});

test('every entry is told, whatever is wrong with the others', () => {
  const entries = listOf(['/a/*', '/top/'], ['/contact/', '/top/'], ['/b/#c', '/top/'], ['/d/', '/nowhere/']);
  expect(issuesOf(entries)).toEqual([
    'redirects.yaml:2:5 old-address',
    'redirects.yaml:4:5 redirect-hides-page',
    'redirects.yaml:6:5 old-address',
    'redirects.yaml:9:5 unknown-reference',
  ]);
});
