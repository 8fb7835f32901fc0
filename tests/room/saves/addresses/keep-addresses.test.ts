import { expect, test } from 'vitest';
import { putBack } from '#staff/saves/put-back.ts';
import { BO, changed, checkoutStore, committedStore, git, save, textIn } from '../store-of.ts';

const BELOW = 'content/pillars/below.mdx';
const STORY = 'content/articles/story.mdx';
const ADA = 'content/people/ada.yaml';
const REDIRECTS = 'content/redirects.yaml';

const LICENSED = `name: Ada Example
license:
  type: Licensed Mental Health Counselor
  number: MH 1
  state: Florida
  verified: 2026-11-22
  record: null
credentials: []
photo: null
bio: null
`;

test('who removes a public page is asked where its address shall lead, and told all that leads there', async () => {
  const store = checkoutStore({
    'content/navigation.yaml': changed('content/navigation.yaml', '  - top', '  - top\n  - below'),
    'content/notices.yaml': changed('content/notices.yaml', 'page: top', 'page: below'),
    'content/redirects.yaml': 'redirects:\n  - from: /older/\n    to: /below/\n',
    'content/pages/contact.mdx': changed(
      'content/pages/contact.mdx',
      'updated:',
      'related:\n  - below\nfaq:\n  - question: And then?\n    answer: See [this](/below/).\nupdated:',
    ),
  });
  const { status, json } = await save(store, { remove: [BELOW] });
  expect(status).toBe(428);
  expect(json()).toMatchInlineSnapshot(`
    {
      "choices": [
        {
          "path": "/articles/story/",
          "title": "A story",
        },
        {
          "path": "/contact/",
          "title": "Contact Harbor Practice",
        },
        {
          "path": "/",
          "title": "Harbor Practice",
        },
        {
          "path": "/top/",
          "title": "The main thing",
        },
      ],
      "from": "/below/",
      "linkedFrom": [
        {
          "href": "/keystatic/collection/articles/item/story",
          "title": "A story",
          "where": "the field Parent",
        },
        {
          "href": "/keystatic/collection/articles/item/story",
          "title": "A story",
          "where": "the words of the page",
        },
        {
          "href": "/keystatic/collection/pages/item/contact",
          "title": "Contact Harbor Practice",
          "where": "the field Related",
        },
        {
          "href": "/keystatic/collection/pages/item/contact",
          "title": "Contact Harbor Practice",
          "where": "an answer",
        },
        {
          "href": "/keystatic/collection/pages/item/home",
          "title": "Harbor Practice",
          "where": "the words of the page",
        },
        {
          "href": "/keystatic/collection/pillars/item/top",
          "title": "The main thing",
          "where": "the words of the page",
        },
        {
          "href": "/keystatic/singleton/navigation",
          "title": "Menus",
          "where": "a menu",
        },
        {
          "href": "/keystatic/singleton/notices",
          "title": "Notices",
          "where": "the field Notices",
        },
        {
          "href": "/keystatic/singleton/redirects",
          "title": "Old addresses",
          "where": "the field Redirects",
        },
      ],
      "page": "The smaller thing",
      "to": null,
    }
  `);
  expect(textIn(store, BELOW)).toContain('title:');
});

test('the page goes with a redirect, in one save, and older addresses follow', async () => {
  const store = await committedStore({
    'content/redirects.yaml': 'redirects:\n  - from: /older/\n    to: /below/\n',
  });
  const { status } = await save(store, { remove: [BELOW], oldAddress: { '/below/': '/top/' } });
  expect(status).toBe(200);
  expect(textIn(store, REDIRECTS)).toBe(
    'redirects:\n  - from: /older/\n    to: /top/\n  - from: /below/\n    to: /top/\n',
  );
  expect(git(store.repository.gitDir, 'show', '--format=%s', '--name-status', 'draft').split('\n')).toEqual([
    expect.stringMatching(/^Remove /),
    '',
    `D\t${BELOW}`,
    `M\t${REDIRECTS}`,
  ]);
});

test('an address may lead nowhere, and those that led there go with it', async () => {
  const store = checkoutStore({
    'content/redirects.yaml': 'redirects:\n  - from: /older/\n    to: /below/\n',
  });
  expect((await save(store, { remove: [BELOW], oldAddress: { '/below/': null } })).status).toBe(200);
  expect(textIn(store, REDIRECTS)).toBe('{}\n');
});

test.each(['/nowhere/', '/below/', 'https://example.org/', '/articles/story', ''])(
  'it cannot lead to %j',
  async (to) => {
    const store = checkoutStore();
    expect((await save(store, { remove: [BELOW], oldAddress: { '/below/': to } })).status).toBe(428);
  },
);

test('a page that gets another name takes each link to it along', async () => {
  const store = await committedStore();
  const text = `${textIn(store, BELOW)}\nMine.\n`;
  const renamed = { add: { 'content/pillars/beneath.mdx': text }, remove: [BELOW] };
  const asked = await save(store, renamed);
  expect([asked.status, asked.json().to]).toEqual([428, '/beneath/']);
  expect((await save(store, { ...renamed, oldAddress: { '/below/': '/beneath/' } })).status).toBe(200);
  expect(textIn(store, 'content/pillars/beneath.mdx')).toBe(text);
  expect(textIn(store, STORY)).toContain('parent: beneath\n');
  expect(textIn(store, STORY)).toContain('[the smaller thing](/beneath/)');
  expect(textIn(store, 'content/pages/home.mdx')).toContain('(/beneath/)');
  expect(textIn(store, REDIRECTS)).toBe('redirects:\n  - from: /below/\n    to: /beneath/\n');
  // Back again: the address is that of a page, and no old one.
  const back = {
    add: { [BELOW]: text },
    remove: ['content/pillars/beneath.mdx'],
    oldAddress: { '/beneath/': '/below/' },
  };
  expect((await save(store, back)).status).toBe(200);
  // Readers never saw /beneath/, so nothing has to lead from there.
  expect(textIn(store, REDIRECTS)).toContain('redirects');
  expect(textIn(store, STORY)).toContain('(/below/)');
});

test('a person who is public is asked about as well, and pages follow the name', async () => {
  const page = changed(STORY, 'author: practice', 'author: ada').replace('(/below/)', '(/people/ada/)');
  const store = checkoutStore({ [ADA]: LICENSED, [STORY]: page });
  const { status, json } = await save(store, { remove: [ADA] });
  expect(status).toBe(428);
  expect(
    json().linkedFrom.map(({ title, where }: { title: string; where: string }) => [title, where]),
  ).toEqual([
    ['A story', 'the field Author'],
    ['A story', 'the words of the page'],
  ]);
  const renamed = { add: { 'content/people/ada-example.yaml': LICENSED }, remove: [ADA] };
  const oldAddress = { '/people/ada/': '/people/ada-example/' };
  expect((await save(store, { ...renamed, oldAddress })).status).toBe(200);
  expect(textIn(store, STORY)).toContain('author: ada-example\n');
  expect(textIn(store, STORY)).toContain('(/people/ada-example/)');
});

test('a draft that nothing leads to goes without a question, one that something leads to does not', async () => {
  const draft = changed(STORY, 'updated:', 'draft: true\nupdated:');
  const alone = checkoutStore({ 'content/articles/alone.mdx': draft });
  expect((await save(alone, { remove: ['content/articles/alone.mdx'] })).status).toBe(200);
  const linked = checkoutStore({
    [STORY]: draft,
    'content/pages/home.mdx': changed('content/pages/home.mdx', '(/below/)', '(/articles/story/)'),
  });
  expect((await save(linked, { remove: [STORY] })).status).toBe(428);
  expect((await save(linked, { remove: [STORY], oldAddress: { '/articles/story/': null } })).status).toBe(
    200,
  );
});

test('what counts is what readers see: a page taken back to a draft is still public', async () => {
  const store = await committedStore();
  await save(store, { add: { [STORY]: changed(STORY, 'updated:', 'draft: true\nupdated:') } });
  expect((await save(store, { remove: [STORY] })).status).toBe(428);
  const fresh = 'content/articles/fresh.mdx';
  await save(store, { add: { [fresh]: changed(STORY, 'title: A story', 'title: Fresh') } });
  expect((await save(store, { remove: [fresh] })).status).toBe(200);
});

test('a page that moves to another kind and keeps its address is not asked about', async () => {
  const store = checkoutStore();
  const text = textIn(store, BELOW);
  expect((await save(store, { add: { 'content/pages/below.mdx': text }, remove: [BELOW] })).status).toBe(200);
});

test.each(['content/pages/contact.mdx', 'content/pages/home.mdx'])(
  '%s cannot go, and cannot be called otherwise',
  async (path) => {
    const store = checkoutStore();
    for (const add of [{}, { 'content/pages/other.mdx': textIn(store, path) }] as Record<string, string>[]) {
      const { status, body } = await save(store, {
        add,
        remove: [path],
        oldAddress: { '/contact/': null, '/': null },
      });
      expect([status, body]).toEqual([
        422,
        expect.stringMatching(/^Not saved: ".+" cannot .+: the site itself leads to \//),
      ]);
    }
  },
);

test('one page after the other, and no list of old addresses that cannot be read', async () => {
  const store = checkoutStore({ 'content/redirects.yaml': 'redirects: "' });
  expect((await save(store, { remove: [BELOW, STORY] })).status).toBe(422);
  expect((await save(store, { remove: [BELOW], oldAddress: { '/below/': '/top/' } })).status).toBe(422);
});

test('a list of old addresses with a note is not written anew without it', async () => {
  const list = '# Ask Ada before you take one out.\nredirects:\n  - from: /older/\n    to: /below/\n';
  const store = checkoutStore({ [REDIRECTS]: list });
  const { status, body } = await save(store, { remove: [BELOW], oldAddress: { '/below/': '/top/' } });
  expect([status, body]).toEqual([422, expect.stringContaining('has a note that would be lost')]);
  expect(textIn(store, REDIRECTS)).toBe(list);
});

test('a page that is put back, or made at an old address, takes that address from the list', async () => {
  const room = await committedStore();
  const text = textIn(room, BELOW);
  const commit = git(room.repository.gitDir, 'rev-parse', 'draft');
  await save(room, { remove: [BELOW], oldAddress: { '/below/': '/top/' } });
  expect(textIn(room, REDIRECTS)).toContain('from: /below/');
  expect((await putBack(room, BO, BELOW, commit)).status).toBe(200);
  expect(textIn(room, BELOW)).toBe(text);
  expect(textIn(room, REDIRECTS)).not.toContain('/below/');

  const list = 'redirects:\n  - from: /articles/tale/\n    to: /top/\n  - from: /older/\n    to: /top/\n';
  const other = checkoutStore({ [REDIRECTS]: list });
  const tale = { 'content/articles/tale.mdx': textIn(other, STORY) };
  expect((await save(other, { add: tale })).status).toBe(200);
  expect(textIn(other, REDIRECTS)).toBe('redirects:\n  - from: /older/\n    to: /top/\n');
  // What is there already changes nothing in it, and a list that cannot be read keeps no page back.
  const odd = checkoutStore({ [REDIRECTS]: 'redirects: "' });
  expect((await save(odd, { add: tale })).status).toBe(200);
  expect(textIn(odd, REDIRECTS)).toBe('redirects: "');
});

test('old addresses are the same however they are written, in a page that goes, moves or comes back', async () => {
  const list = 'redirects:\n  - from: /Older\n    to: /Below\n  - from: /BENEATH\n    to: /top/\n';
  const gone = checkoutStore({ [REDIRECTS]: list });
  expect((await save(gone, { remove: [BELOW], oldAddress: { '/below/': '/top/' } })).status).toBe(200);
  expect(textIn(gone, REDIRECTS)).toBe(
    'redirects:\n  - from: /Older\n    to: /top/\n  - from: /BENEATH\n    to: /top/\n  - from: /below/\n    to: /top/\n',
  );
  const moved = checkoutStore({ [REDIRECTS]: list });
  const add = { 'content/pillars/beneath.mdx': textIn(moved, BELOW) };
  const oldAddress = { '/below/': '/beneath/' };
  expect((await save(moved, { add, remove: [BELOW], oldAddress })).status).toBe(200);
  expect(textIn(moved, REDIRECTS)).toBe(
    'redirects:\n  - from: /Older\n    to: /beneath/\n  - from: /below/\n    to: /beneath/\n',
  );
});

test.each([
  ['content/pages/articles.mdx', '"articles" is taken by the page "Articles" (/articles/).'],
  ['content/pages/404.mdx', '/404/ is used by the site itself.'],
  ['content/pillars/guide.mdx', '/guide/ is used by the site itself.'],
  ['content/pages/below.mdx', '"below" is taken by the page "Smaller thing" (/below/).'],
  ['content/articles/contact.mdx', '"contact" is taken by the page "Contact" (/contact/).'],
])('a new page cannot be %s', async (path, why) => {
  const store = checkoutStore();
  const draft = changed(STORY, 'updated:', 'draft: true\nupdated:');
  const { status, body } = await save(store, { add: { [path]: draft } });
  expect([status, body]).toEqual([422, `Not saved: ${why} Write something else under "Address".`]);
});
