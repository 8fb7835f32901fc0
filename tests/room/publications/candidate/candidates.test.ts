import { expect, test } from 'vitest';
import { candidateReader } from '#staff/publications/candidate/candidates.ts';
import { treeReader } from '#staff/publications/candidate/site-at.ts';
import { NIGHTLY, tagsOf } from '#tools/test-run/when.ts';
import { BO, changed, committedStore, git, save, textIn } from '../../saves/store-of.ts';

const HOME = 'content/pages/home.mdx';
const BELOW = 'content/pillars/below.mdx';
const STORY = 'content/articles/story.mdx';
const TALE = 'content/articles/tale.mdx';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What is saved, and what readers would see of it. */
async function draftOf(...saves: Parameters<typeof save>[1][]) {
  const store = await committedStore();
  for (const each of saves) {
    const { status, body } = await save(store, each);
    if (status !== 200) throw new Error(body);
  }
  const { repository } = store;
  const candidateOf = candidateReader(repository, treeReader(repository));
  return {
    store,
    gitDir: repository.gitDir,
    candidateOf,
    /** What is told to be missing, and whether nothing is where that is chosen besides. */
    async missing(...paths: string[]) {
      const { errors, missing } = await candidateOf(paths);
      const all = await candidateOf([...paths, ...missing.map(({ path }) => path)]);
      return {
        errors: errors.length,
        missing: missing.map(({ path, title }) => [path, title]),
        left: all.errors,
      };
    },
  };
}

const page = (name: string, more = 'It has words of its own, about the sea.') => `---
title: The page ${name}
heading: What is on ${name}
description: A page called ${name} of the small site, which is there for a test and no one else.
navLabel: Page ${name}
audience: all
author: practice
updated: 2026-11-22
---

${more} Back to [the first page](/).
`;

test('the chosen files come from the draft with their pictures, and all others from what readers see', async () => {
  const figure = `${changed(STORY, 'It belongs', 'It does belong')}\n<Figure src="/images/story/sea.png" alt="The sea" />\n`;
  const { candidateOf, gitDir } = await draftOf(
    { add: { [STORY]: figure, 'public/images/story/sea.png': PNG } },
    { add: { [HOME]: changed(HOME, 'Read about', 'More about') }, person: BO },
  );
  const { tree, files, site, errors, changes } = await candidateOf([STORY]);
  expect(files.sort()).toEqual([STORY, 'public/images/story/sea.png']);
  expect(errors).toEqual([]);
  expect(site.facts.pictures).toEqual([expect.objectContaining({ src: '/images/story/sea.png', width: 1 })]);
  expect(site.pages.find(({ path }) => path === '/')?.text).toContain('Read about');
  expect(changes).toMatchObject([{ path: STORY, title: 'A story' }]);
  expect(changes[0]?.words).toContainEqual(
    expect.objectContaining({ added: 'does belong', removed: 'belongs' }),
  );
  expect(git(gitDir, 'diff', '--name-only', 'live', tree).split('\n')).toEqual(files);
});

const NEW = 'content/pages/new.mdx';
const SOURCE = 'content/sources/other-2021.yaml';

/** What is missing when some saves were made, and some of their files are chosen. */
const MISSING: readonly [string, Parameters<typeof save>[1][], string[], [string, string][]][] = [
  [
    'a page that is linked to',
    [{ add: { [NEW]: page('new') } }, { add: { [HOME]: `${changed(HOME, 'Read', 'Read [it](/new/) or')}` } }],
    [HOME],
    [[NEW, 'The page new']],
  ],
  [
    'a source that is cited',
    [
      { add: { [SOURCE]: SOURCE_TEXT() } },
      {
        add: {
          [STORY]: `${changed(STORY, 'It belongs', 'It <Cite id="other-2021" /> belongs')}\n<SourceList />\n`,
        },
      },
    ],
    [STORY],
    [[SOURCE, 'Another work']],
  ],
  [
    'a person who wrote it',
    [
      {
        add: {
          'content/people/bo.yaml':
            'name: Bo Example\nlicense:\n  type: Counselor\n  number: MH1\n  state: Florida\n  verified: 2026-11-22\n  record: null\ncredentials: []\nphoto: null\nbio: null\n',
        },
      },
      { add: { [STORY]: changed(STORY, 'author: practice', 'author: bo') } },
    ],
    [STORY],
    [['content/people/bo.yaml', 'Bo Example']],
  ],
  [
    'the page that a menu shows',
    [
      { add: { [NEW]: page('new') } },
      { add: { 'content/navigation.yaml': changed('content/navigation.yaml', '- top', '- top\n  - new') } },
    ],
    ['content/navigation.yaml'],
    [[NEW, 'The page new']],
  ],
  [
    'a page that gives up a title',
    [
      { add: { [BELOW]: changed(BELOW, 'title: The smaller thing', 'title: Another thing') } },
      { add: { [STORY]: changed(STORY, 'title: A story', 'title: The smaller thing') } },
    ],
    [STORY],
    [[BELOW, 'Another thing']],
  ],
];
/** By day, what is missing because it is new, and because it gives something up. */
const BY_DAY = ['a page that is linked to', 'a page that gives up a title'];

for (const [what, saves, chosen, expected] of MISSING)
  test(`what is missing is told, and is what mends it: ${what}`, {
    tags: tagsOf(BY_DAY.includes(what)),
  }, async () => {
    const others = {
      add: { [BELOW]: `${changed(BELOW, '## A section', '## A section\n\nMore.')}` },
      person: BO,
    };
    const touched = saves.some(({ add = {} }) => BELOW in add);
    const draft = await draftOf(...(touched ? [] : [others]), ...saves);
    expect(await draft.missing(...chosen)).toEqual({
      errors: expect.any(Number),
      missing: expected,
      left: [],
    });
  });

test('what no choosing mends is an error, and nothing is called missing for it', {
  tags: NIGHTLY,
}, async () => {
  const draft = await draftOf(
    { add: { [HOME]: changed(HOME, 'Read', 'Read [it](/nowhere/) or') } },
    { add: { [BELOW]: changed(BELOW, 'Back to', 'Go back to') } },
  );
  expect(await draft.missing(HOME)).toMatchObject({
    errors: 1,
    missing: [],
    left: [{ rule: 'broken-link' }],
  });
});

test('a rename takes its old address and its redirect along, and no other one', async () => {
  const other = 'content/pages/other.mdx';
  const store = await committedStore({ [other]: page('other') });
  const moved = { add: { [TALE]: textIn(store, STORY) }, remove: [STORY] };
  await save(store, { ...moved, oldAddress: { '/articles/story/': '/articles/tale/' } });
  await save(store, { remove: [other], oldAddress: { '/other/': '/top/' }, person: BO });
  const { repository } = store;
  const candidateOf = candidateReader(repository, treeReader(repository));
  const { files, errors, site, missing, changes } = await candidateOf([TALE]);
  // What leads to it by its old name, in a page that others may be changing, is told and not taken along.
  expect(errors.map(({ message }) => message)).toContain(
    'The link "an article" leads to "/articles/story/", and there is no such page.',
  );
  expect(missing.map(({ path }) => path)).toContain(BELOW);
  expect(files.sort()).toEqual([STORY, TALE, 'content/redirects.yaml']);
  expect(site.facts.redirects).toEqual([{ from: '/articles/story/', to: '/articles/tale/' }]);
  expect(site.pages.map(({ path }) => path)).toContain('/other/');
  expect(changes.map(({ path }) => path)).toEqual([TALE, 'content/redirects.yaml']);
  const all = await candidateOf([TALE, BELOW, other]);
  expect(all.errors).toEqual([]);
  expect(git(repository.gitDir, 'diff', '--name-only', 'draft', all.tree)).toBe('');
});

test('a page that was taken away, and a new one in its place, go together', { tags: NIGHTLY }, async () => {
  const draft = await draftOf(
    { add: { [NEW]: page('new') } },
    { remove: [STORY], oldAddress: { '/articles/story/': null } },
    { add: { 'content/redirects.yaml': 'redirects:\n  - from: /articles/story/\n    to: /new/\n' } },
    { add: { [BELOW]: changed(BELOW, ', or on to [an article](/articles/story/)', '') } },
  );
  expect((await draft.candidateOf([NEW])).files.sort()).toEqual([STORY, NEW, 'content/redirects.yaml']);
});

test('what matters most is told with the old value and the new one', async () => {
  const practice = 'content/practice.yaml';
  const lines = 'content/crisis-lines.yaml';
  const facts = changed(practice, 'phone: null', 'phone: "+13055550100"')
    .replace('weather.gov', 'nps.gov')
    .replace('bookingUrl: null', 'bookingUrl: https://book.harbor.test/')
    .replace('acceptingClients: null', 'acceptingClients: waiting-list')
    .replace('hours: []', 'hours:\n  - days:\n      - monday\n    opens: 09:00\n    closes: 17:30');
  const draft = await draftOf(
    { add: { [practice]: facts } },
    { add: { [lines]: changed(lines, '1-800-000-0000', '1-800-000-0009') } },
    {
      add: {
        'content/people/ada.yaml':
          'name: Ada Example\nlicense:\n  type: Counselor\n  number: MH1\n  state: Florida\n  verified: 2026-11-22\n  record: null\ncredentials: []\nphoto: null\nbio: null\n',
      },
    },
    {
      add: {
        'content/notices.yaml': changed(
          'content/notices.yaml',
          'null',
          '\n      by: Counsel\n      on: 2026-11-22\n      effective: 2026-11-23',
        ),
      },
    },
    { add: { 'content/pillars/top.mdx': changed('content/pillars/top.mdx', 'some words', 'a few words') } },
    { add: { 'content/redirects.yaml': 'redirects:\n  - from: /old/\n    to: /top/\n' } },
  );
  const all = [
    practice,
    lines,
    'content/people/ada.yaml',
    'content/notices.yaml',
    'content/pillars/top.mdx',
    'content/redirects.yaml',
  ];
  expect((await draft.candidateOf(all)).notices).toMatchInlineSnapshot(`
    [
      "The phone number is new: “+13055550100”.",
      "When the practice can be reached is new: “Monday, 9 a.m. to 5:30 p.m.”.",
      "Whether new clients are taken is new: “there is a waiting list”.",
      "Where a session is booked is new: “https://book.harbor.test/”.",
      "Where “Leave this site” leads changes from “https://www.weather.gov/” to “https://www.nps.gov/”.",
      "The number to call of the crisis line “domestic-violence” changes from “1-800-000-0000” to “1-800-000-0009”.",
      "The license of Ada Example is new: “Counselor, MH1, Florida, 2026-11-22”.",
      "The approval of “Notice of Example” is new: “Counsel, 2026-11-22, 2026-11-23”.",
      "The words of the page at /top/ change.",
      "The old address /old/ is new: it leads to “/top/”.",
    ]
  `);
  // What others changed is no notice of this publication.
  expect((await draft.candidateOf(['content/pillars/top.mdx'])).notices).toHaveLength(1);
});

test.each([
  ['content/practice.yaml', 'phone: null', 'phone: "no number"'],
  ['content/crisis-lines.yaml', 'call:', 'called:'],
  ['content/notices.yaml', 'notices:', 'noticed:'],
])('nothing is said to change of %s while it cannot be read', async (file, from, to) => {
  const draft = await draftOf({ add: { [file]: changed(file, from, to) } });
  const { errors, notices } = await draft.candidateOf([file]);
  expect(errors.map((issue) => `content/${issue.file}`)).toContain(file);
  expect(notices).toEqual([]);
});

test('what staff cannot write is never taken from the draft', async () => {
  const { store, gitDir, candidateOf } = await draftOf({ add: { [HOME]: changed(HOME, 'Read', 'Do read') } });
  const stray = ['content/words.txt', 'content/evil.sh', 'content/README.md'];
  const input = stray.map((path) => `M 100644 inline ${path}\ndata 5\nwords\n`).join('');
  const words = `commit refs/heads/draft\ncommitter a <a@b> 1 +0000\ndata 1\nx\nfrom refs/heads/draft^0\n${input}done\n`;
  git(gitDir, '--version');
  const { execFileSync } = await import('node:child_process');
  execFileSync('git', [`--git-dir=${gitDir}`, 'fast-import', '--quiet', '--done'], { input: words });
  await store.bringUp();
  expect((await candidateOf([...stray, HOME])).files).toEqual([HOME]);
});

function SOURCE_TEXT(): string {
  return `title: Another work
type: book
author:
  - family: Other
issued: "2021"
publisher: A publisher
ISBN: 978-0-00-000000-2
verified:
  on: 2026-11-22
  by: Ada
  how: Read on paper
`;
}

test('invented facts keep what is chosen from being published, each at its place', async () => {
  const practice = 'content/practice.yaml';
  const { candidateOf, store } = await draftOf({
    add: { [practice]: changed(practice, 'phone: null', 'phone: "+12185550142"') },
  });
  const { errors } = await candidateOf([practice]);
  expect(errors.map(({ rule, file, line }) => [rule, file, line])).toEqual([
    [
      'invented-fact',
      'practice.yaml',
      textIn(store, practice).split('\n').indexOf('phone: "+12185550142"') + 1,
    ],
  ]);
});
