import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shaOf } from '#staff/repository/sha-of.ts';
import { readRefused } from '#staff/saves/conflicts/refused.ts';
import {
  ADA,
  ask,
  BO,
  changed,
  checkoutStore,
  committedStore,
  git,
  newFolder,
  save,
  textIn,
} from './store-of.ts';

const HOME = 'content/pages/home.mdx';
const STORY = 'content/articles/story.mdx';

test.each([
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['spaces behind the hyphens around its fields', (text: string) => text.replaceAll('---\n', '--- \t\n')],
  ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
])(
  'a page with %s, which the checks read, is sent to the editor as one that it can open',
  async (_, make) => {
    const plain = textIn(checkoutStore(), HOME);
    const store = checkoutStore({ [HOME]: make(plain) });
    const sha = shaOf(Buffer.from(make(plain)));
    expect(await (await ask(store, `blob/${sha}/${HOME}`)).text()).toBe(plain);
    // What it saves is based on the file as it is.
    const text = plain.replace('Read about', 'Read all about');
    expect((await save(store, { add: { [HOME]: text }, opened: { [HOME]: sha } })).status).toBe(200);
    expect(textIn(store, HOME)).toBe(text);
  },
);

describe.each([
  ['in a checkout', async () => checkoutStore()],
  ['with a repository', () => committedStore()],
])('%s', (_, openedRoom) => {
  test('a save is the file, and its answer the new tree', async () => {
    const store = await openedRoom();
    const text = changed(HOME, 'Read about', 'Read all about');
    const { status, json } = await save(store, { add: { [HOME]: text } });
    expect(status).toBe(200);
    expect(textIn(store, HOME)).toBe(text);
    expect(json()).toContainEqual({
      path: HOME,
      mode: '100644',
      type: 'blob',
      sha: shaOf(Buffer.from(text)),
    });
    expect(json()).toEqual(await (await ask(store, 'tree/')).json());
  });

  test('what the tree names can be read, and nothing else', async () => {
    const store = await openedRoom();
    const tree: { path: string; sha: string; type: string }[] = await (await ask(store, 'tree')).json();
    for (const { path, sha } of tree.filter(({ type }) => type === 'blob')) {
      expect(await (await ask(store, `blob/${sha}/${path}`)).text()).toBe(textIn(store, path));
    }
    const words = shaOf(Buffer.from(textIn(store, 'content/words.txt')));
    expect(tree.map(({ path }) => path)).not.toContain('content/words.txt');
    for (const path of [
      `blob/${words}/content/words.txt`,
      `blob/${words}/..%2fx`,
      'blob/x/y',
      'else',
      'update',
    ]) {
      expect((await ask(store, path)).status).toBe(404);
    }
    expect((await ask(store, 'tree', {})).status).toBe(400);
    expect((await ask(store, `blob/${words}/%E0%A4%A`)).status).toBe(400);
  });

  test('several files are saved together, and one that goes is gone with the folder of its pictures', async () => {
    const store = await openedRoom();
    const picture = 'public/images/story/room.png';
    expect(
      (await save(store, { add: { [picture]: PNG, [STORY]: `${textIn(store, STORY)}\nMore.\n` } })).status,
    ).toBe(200);
    expect(textIn(store, STORY)).toContain('More.');
    expect((await save(store, { remove: [picture] })).status).toBe(200);
    expect(existsSync(join(store.root, 'public/images/story'))).toBe(false);
  });

  test('a save that changes nothing changes nothing', async () => {
    const store = await openedRoom();
    const before = await store.list();
    expect((await save(store, { add: { [HOME]: textIn(store, HOME) } })).status).toBe(200);
    expect(await store.list()).toEqual(before);
  });

  test('two changes that do not touch are both saved, and the sentence says so', async () => {
    const store = await openedRoom();
    const opened = textIn(store, HOME);
    await ask(store, `blob/${shaOf(Buffer.from(opened))}/${HOME}`);
    await save(store, { add: { [HOME]: `${opened}\n## Theirs\n\nTheirs.\n` }, person: BO });
    const mine = changed(HOME, 'title: ', 'title: My ', opened);
    const answer = await save(store, {
      add: { [HOME]: mine },
      opened: { [HOME]: shaOf(Buffer.from(opened)) },
    });
    expect(answer.status).toBe(200);
    expect(answer.merged).toMatch(
      /^(Bo Harbor|Someone) changed ".+" at \d+:\d\d [AP]M while you were writing\. Both changes are saved\.$/,
    );
    expect(textIn(store, HOME)).toBe(`${mine}\n## Theirs\n\nTheirs.\n`);
  });

  test('words in the same place as those of someone else are refused, and kept beside theirs', async () => {
    const store = await openedRoom();
    const opened = textIn(store, HOME);
    const theirs = changed(HOME, 'Read about', 'Theirs about', opened);
    const mine = changed(HOME, 'Read about', 'Mine about', opened);
    await ask(store, `blob/${shaOf(Buffer.from(opened))}/${HOME}`);
    await save(store, { add: { [HOME]: theirs }, person: BO });
    const answer = await save(store, {
      add: { [HOME]: mine },
      opened: { [HOME]: shaOf(Buffer.from(opened)) },
    });
    expect(answer.status).toBe(409);
    expect(textIn(store, HOME)).toBe(theirs);
    const kept = readRefused(store.data, answer.refused ?? '');
    expect(kept?.files).toMatchObject([{ path: HOME, mine, theirs, by: store.repository ? BO.name : null }]);
    expect(kept?.person).toEqual(ADA);
    expect(answer.body).toMatch(
      store.repository
        ? /^Not saved: Bo Harbor changed "Harbor Practice" at .+, after you opened it, and both/
        : /^Not saved: "Harbor Practice" was changed outside of this window after you opened it, and both/,
    );
  });

  test('a page that someone removed is not brought back by a save that knew it', async () => {
    const store = await openedRoom();
    const opened = textIn(store, STORY);
    const answered = { oldAddress: { '/articles/story/': null } };
    expect((await save(store, { remove: [STORY], ...answered, person: BO })).status).toBe(200);
    const answer = await save(store, {
      add: { [STORY]: `${opened}\nMine.\n` },
      opened: { [STORY]: shaOf(Buffer.from(opened)) },
    });
    expect(answer.status).toBe(409);
    expect(existsSync(join(store.root, STORY))).toBe(false);
    expect(readRefused(store.data, answer.refused ?? '')?.files[0]?.mine).toContain('Mine.');
  });

  test('no link is followed, neither a file nor a folder', async () => {
    const store = await openedRoom();
    const outside = join(store.root, '../outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'a.mdx'), 'Theirs.');
    symlinkSync(join(outside, 'a.mdx'), join(store.root, 'content/pages/linked.mdx'));
    mkdirSync(join(store.root, 'public/images'), { recursive: true });
    symlinkSync(outside, join(store.root, 'public/images/linked'));
    const page = textIn(store, HOME);
    expect(
      (
        await save(store, {
          add: { 'content/pages/linked.mdx': page },
          opened: { 'content/pages/linked.mdx': null },
        })
      ).status,
    ).toBe(400);
    expect((await save(store, { add: { 'public/images/linked/x.png': PNG } })).status).toBe(400);
    expect(readdirSync(outside)).toEqual(['a.mdx']);
    const sha = shaOf(Buffer.from('Theirs.'));
    expect((await ask(store, `blob/${sha}/content/pages/linked.mdx`)).status).toBe(404);
    expect((await store.list()).map(({ path }) => path)).not.toContain('content/pages/linked.mdx');
  });

  test('a form that the site cannot do without stays', async () => {
    const store = await openedRoom();
    expect((await save(store, { remove: ['content/navigation.yaml'] })).status).toBe(422);
  });
});

test.each([
  ['code', '{process.exit()}', /^Not saved: The page has program code in it/],
  ['an import', 'import x from "y"', /^Not saved: The page has program code in it/],
  ['half a tag', '<Figure', /^Not saved: /],
  ['code in an attribute', '<Figure src={1} alt="a" />', /^Not saved: "Figure" has program code in it/],
  ['a sign that is none', 'a\0b', /^Not saved: it cannot be read/],
])('%s is refused, in a draft as well', async (_, words, sentence) => {
  const store = checkoutStore();
  for (const text of [textIn(store, STORY), changed(STORY, 'updated:', 'draft: true\nupdated:')]) {
    const answer = await save(store, { add: { [STORY]: `${text}\n${words}\n` } });
    expect([answer.status, answer.body]).toEqual([422, expect.stringMatching(sentence)]);
  }
  expect(textIn(store, STORY)).not.toContain(words);
});

test.each([
  ['code in an answer', 'faq:\n  - question: Why?\n    answer: "{1 + 1}"\nupdated:', /program code in it/],
  ['a field twice', 'title: x\ntitle: y\nupdated:', /cannot be read/],
  ['a quote that has no end', 'title: "x\nupdated:', /cannot be read/],
])('%s is refused', async (_, fields, sentence) => {
  const store = checkoutStore();
  const answer = await save(store, { add: { [STORY]: changed(STORY, 'updated:', fields) } });
  expect([answer.status, answer.body]).toEqual([422, expect.stringMatching(sentence)]);
});

test('bytes that are no text, fields without names, and a page without fields are refused', async () => {
  const store = checkoutStore();
  for (const [path, bytes] of [
    [STORY, Buffer.from([0x61, 0xff, 0xfe])],
    ['content/practice.yaml', '- a\n- b\n'],
    ['content/people/ada.yaml', 'just words'],
    [STORY, 'No fields.\n'],
    [STORY, `---\ntitle: x\n---\n${'word '.repeat(200_000)}`],
  ] as const) {
    expect((await save(store, { add: { [path]: bytes } })).status).toBe(422);
  }
});

test.each([
  'content/pages/x.tsx',
  'content/practice-evil.yaml',
  'content/words.txt',
  'content/pages/../evil.mdx',
  'content/pages/X.mdx',
  'content/pages/a/b.mdx',
  'public/images/x.html',
  'public/imagesevil/x.js',
  'public/images/about/../../x.png',
  'public/images/About/x.png',
  '/etc/passwd',
  'content\\pages\\x.mdx',
  'content/pages/__proto__.mdx',
  'content/pages/x.mdx\0.png',
  'content/constructor',
])('%s is no place of the editor', async (path) => {
  const store = checkoutStore();
  const before = readdirSync(join(store.root, '..'), { recursive: true });
  for (const each of [{ add: { [path]: 'x' } }, { remove: [path] }]) {
    expect((await save({ ...store, read: async () => null }, each)).status).toBe(400);
  }
  expect(readdirSync(join(store.root, '..'), { recursive: true })).toEqual(before);
});

test('a save is a commit of the person, by the room', async () => {
  const store = await committedStore();
  await save(store, {
    add: { [HOME]: changed(HOME, 'Read about', 'More about') },
    person: { id: 'a<b>\n', name: '  A <x@y>\nB"' },
  });
  const log = git(store.repository.gitDir, 'log', '-1', '--format=%an|%ae|%cn|%s', 'draft');
  expect(log).toBe('A x@y B|ab@staff.invalid|Staff room|Save Harbor Practice');
  expect(git(store.repository.desk, 'status', '--porcelain')).toBe('');
  expect(git(store.repository.gitDir, 'rev-parse', 'live')).toBe(
    git(store.repository.gitDir, 'rev-parse', 'draft~1'),
  );
});

test.each([
  ['half a letter', '"Odd \\ud83d"'],
  ['ten thousand letters', 'a'.repeat(10_000)],
])('a save that was merged is said to be saved, where the title has %s', async (_, title) => {
  const room = await committedStore({ [HOME]: changed(HOME, 'title: Harbor Practice', `title: ${title}`) });
  const before = textIn(room, HOME);
  const opened = { [HOME]: shaOf(Buffer.from(before)) };
  room.remember(shaOf(Buffer.from(before)), Buffer.from(before));
  await save(room, { add: { [HOME]: `${before}\nTheirs.\n` }, person: BO });
  const answer = await save(room, {
    add: { [HOME]: before.replace(/^updated: .*$/m, 'updated: 2026-01-01') },
    opened,
  });
  expect([answer.status, answer.merged]).toEqual([200, expect.stringMatching(/^Bo Harbor changed ".+" at /)]);
  // What browsers take is far more; what Node takes is half of that.
  expect(encodeURIComponent(answer.merged ?? '').length).toBeLessThan(4_000);
});

test('what a link leads to is no file of the room, whatever asks for it', async () => {
  const room = await committedStore();
  const secret = join(newFolder(), 'secret');
  writeFileSync(secret, 'the secret');
  rmSync(join(room.root, HOME));
  symlinkSync(secret, join(room.root, HOME));
  symlinkSync(newFolder(), join(room.root, 'content/articles/folder.mdx'));
  expect(await room.read(HOME)).toBeNull();
  expect(await room.read('content/articles/folder.mdx')).toBeNull();
});

test('two people who make a page of one address at once both have their words', async () => {
  const store = await committedStore();
  const path = 'content/articles/new.mdx';
  await save(store, { add: { [path]: changed(STORY, 'A story', 'First') }, person: BO });
  const add = { [path]: changed(STORY, 'A story', 'Second') };
  const answer = await save(store, { add, opened: { [path]: null } });
  expect([answer.status, answer.body]).toEqual([
    409,
    expect.stringMatching(/^Not saved: Bo Harbor made "First" at /),
  ]);
  expect(readRefused(store.data, answer.refused ?? '')?.files[0]?.mine).toContain('Second');
});

test('ten saves at once are ten commits', async () => {
  const store = await committedStore();
  const files = Array.from({ length: 10 }, (_, nth) => `content/articles/page-${nth}.mdx`);
  const answers = await Promise.all(
    files.map((path) => save(store, { add: { [path]: textIn(store, STORY) } })),
  );
  expect(answers.map(({ status }) => status)).toEqual(files.map(() => 200));
  expect(git(store.repository.gitDir, 'rev-list', '--count', 'live..draft')).toBe('10');
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
