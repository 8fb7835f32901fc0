import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openRepository } from '#staff/repository/open-repository.ts';
import { shaOf } from '#staff/repository/sha-of.ts';
import { toTree } from '#staff/saves/request/to-tree.ts';
import { openStore } from '#staff/saves/store.ts';
import { COMPILED } from '#tests/compiled.ts';
import { gitThat } from './git-that.ts';
import {
  ask,
  bareSite,
  changed,
  checkoutStore,
  committedStore,
  git,
  newFolder,
  save,
  textIn,
  writeSite,
} from './store-of.ts';

const HOME = 'content/pages/home.mdx';
const BELOW = 'content/pillars/below.mdx';
const NEW = changed(HOME, 'Read about', 'More about');
const CHILD = join(import.meta.dirname, 'save-and-die.ts');

/** Saves two files in another process, which kills itself before a step. Whether it died there. */
function isKilledAt(step: string, ...places: string[]): boolean {
  const env = { ...process.env, ...COMPILED };
  return spawnSync(process.execPath, [CHILD, step, ...places], { env }).signal === 'SIGKILL';
}

test.each(['judge', 'write', 'commit', 'desk', 'saved'])(
  'killed before "%s", a commit is there or is not',
  async (step) => {
    const { gitDir, folder } = bareSite();
    const data = join(folder, 'staff');
    const repository = await openRepository(gitDir, data);
    const before = textIn({ root: repository.desk } as never, HOME);
    expect(isKilledAt(step, gitDir, data)).toBe(true);
    const isSaved = ['desk', 'saved'].includes(step);
    const again = await openRepository(gitDir, data);
    const store = openStore({ root: again.desk, data, repository: again });
    for (const path of [HOME, BELOW]) expect(textIn(store, path).includes('Killed.')).toBe(isSaved);
    if (!isSaved) expect(textIn(store, HOME)).toBe(before);
    expect(git(again.desk, 'status', '--porcelain')).toBe('');
    expect(git(gitDir, 'rev-list', '--count', 'live..draft')).toBe(isSaved ? '1' : '0');
    expect((await save(store, { add: { [HOME]: NEW } })).status).toBe(200);
  },
);

test.each(['fast-import', 'reset'])(
  'killed while Git is at "%s", the tree is clean when it is opened again',
  async (verb) => {
    const { gitDir, folder } = bareSite();
    const data = join(folder, 'staff');
    await openRepository(gitDir, data);
    const desk = join(data, 'desk');
    // What a kill in the middle of it leaves: a lock, a half written file, one that is gone, and an index in pieces.
    const count = `$("$REAL" --git-dir='${gitDir}' rev-list --count live..draft)`;
    const isNow = verb === 'reset' ? `[ ${count} = 1 ]` : 'true';
    const restore = gitThat(
      `case "$*" in *${verb}*) ${isNow} && kill -9 $PPID && exit 1;; esac; exec "$REAL" "$@"`,
    );
    expect(isKilledAt('never', gitDir, data)).toBe(true);
    restore();
    for (const lock of ['worktrees/desk/index.lock', 'refs/heads/draft.lock'])
      writeFileSync(join(gitDir, lock), '');
    writeFileSync(join(desk, HOME), 'half');
    writeFileSync(join(desk, 'content/pages/stray.mdx'), 'stray');
    writeFileSync(join(gitDir, 'worktrees/desk/index'), 'DIRC in pieces');
    vi.spyOn(console, 'error').mockReturnValue();
    const again = await openRepository(gitDir, data);
    expect(git(again.desk, 'status', '--porcelain')).toBe('');
    const store = openStore({ root: again.desk, data, repository: again });
    expect(textIn(store, HOME).includes('Killed.')).toBe(verb === 'reset');
    expect((await save(store, { add: { [HOME]: NEW } })).status).toBe(200);
  },
);

test.each(['write', 'saved'])(
  'killed before "%s" in a checkout, each file is the old one or the new one',
  async (step) => {
    const root = newFolder();
    writeSite(root);
    expect(isKilledAt(step, root)).toBe(true);
    const store = openStore({ root, data: root, repository: null });
    for (const path of [HOME, BELOW]) expect(textIn(store, path).includes('Killed.')).toBe(step === 'saved');
  },
);

test('what a kill left in a checkout is put right when it is opened', () => {
  const root = newFolder();
  writeSite(root, {
    'content/pages/.home.mdx.before': 'older',
    'content/pages/.gone.mdx.before': 'on its way out',
  });
  openStore({ root, data: root, repository: null });
  const names = readdirSync(join(root, 'content/pages'));
  expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
  expect(names).toContain('gone.mdx');
});

const trouble = () => vi.spyOn(console, 'error').mockReturnValue();

test.each([
  ['fails', 'exit 128', /^Not saved: the place where everything is kept does not answer/],
  [
    'finds the disk full',
    'echo "fatal: No space left on device" >&2; exit 128',
    /^Not saved: the disk is full/,
  ],
  ['ends before it has read anything', 'exec <&-; exit 0', null],
])('a Git that %s at a commit changes nothing', async (_, script, sentence) => {
  const store = await committedStore();
  trouble();
  const before = await store.list();
  const restore = gitThat(`case "$*" in *fast-import*) ${script};; *) exec "$REAL" "$@";; esac`);
  const answer = await save(store, { add: { [HOME]: NEW } });
  expect([answer.status, answer.body]).toEqual([
    507,
    sentence ? expect.stringMatching(sentence) : expect.any(String),
  ]);
  expect(await store.list()).toEqual(before);
  restore();
  expect((await save(store, { add: { [HOME]: NEW } })).status).toBe(200);
});

test('a Git that is stopped after it has saved has saved', async () => {
  const store = await committedStore();
  gitThat(`case "$*" in *fast-import*) "$REAL" "$@"; exit 1;; *) exec "$REAL" "$@";; esac`);
  expect((await save(store, { add: { [HOME]: NEW } })).status).toBe(200);
  expect(textIn(store, HOME)).toBe(NEW);
});

test('a desk that cannot be brought up loses nothing, and is brought up by the next save', async () => {
  const store = await committedStore();
  trouble();
  const restore = gitThat(`case "$*" in *reset*) exit 1;; *) exec "$REAL" "$@";; esac`);
  const answer = await save(store, { add: { [HOME]: NEW } });
  expect(answer.status).toBe(200);
  expect(answer.json()).toContainEqual(expect.objectContaining({ path: HOME, sha: shaOf(Buffer.from(NEW)) }));
  expect((await store.read(HOME))?.toString()).toBe(NEW);
  restore();
  expect((await save(store, { add: { [BELOW]: `${textIn(store, BELOW)}\nMore.\n` } })).status).toBe(200);
  expect(textIn(store, HOME)).toBe(NEW);
});

test('someone who moved the branch in the meantime is not written over, and is seen at once', async () => {
  const store = await committedStore();
  trouble();
  const { gitDir } = store.repository;
  const theirs = [
    'commit refs/heads/draft\ncommitter a <a@b> 1 +0000\ndata 6\ntheirs\nfrom refs/heads/draft^0',
    `M 100644 inline ${HOME}\ndata 6\ntheirs\ndone\n`,
  ].join('\n');
  const restore = gitThat(
    `case "$*" in *fast-import*) printf '${theirs}' | "$REAL" --git-dir='${gitDir}' fast-import --quiet --done;; esac
    exec "$REAL" "$@"`,
  );
  expect((await save(store, { add: { [BELOW]: `${textIn(store, BELOW)}\nMine.\n` } })).status).toBe(507);
  expect((await store.read(HOME))?.toString()).toBe('theirs');
  restore();
  expect((await save(store, { add: { [BELOW]: `${textIn(store, BELOW)}\nMine.\n` } })).status).toBe(200);
  expect(git(gitDir, 'log', '-2', '--format=%s', 'draft')).toMatch(/^Save .+\ntheirs$/);
  expect(textIn(store, HOME)).toBe('theirs');
});

/** Puts a commit on `draft` as a developer's push does, which tells the room nothing. */
function pushTo(gitDir: string, path: string, text: string) {
  const work = newFolder();
  git(work, 'clone', '--quiet', '--branch', 'draft', gitDir, 'clone');
  const clone = join(work, 'clone');
  writeFileSync(join(clone, path), text);
  git(clone, 'commit', '--quiet', '--all', '-m', 'Pushed');
  git(clone, 'push', '--quiet', 'origin', 'HEAD:refs/heads/incoming');
  git(gitDir, 'update-ref', 'refs/heads/draft', 'incoming');
}

test('what was pushed to the branch is merged with a save of who has not seen it, and never written over', async () => {
  const room = await committedStore();
  const before = textIn(room, HOME);
  const opened = { [HOME]: shaOf(Buffer.from(before)) };
  room.remember(shaOf(Buffer.from(before)), Buffer.from(before));
  pushTo(room.repository.gitDir, HOME, before.replace(/^title: .*$/m, 'title: Pushed'));
  const answer = await save(room, { add: { [HOME]: `${before}\nMine.\n` }, opened });
  expect([answer.status, answer.merged]).toEqual([200, expect.stringMatching(/^Dev changed/)]);
  expect(textIn(room, HOME)).toMatch(/^title: Pushed$[\s\S]*Mine\.$/m);
});

test('what was pushed to the branch is seen by the next who opens the editor', async () => {
  const room = await committedStore();
  pushTo(room.repository.gitDir, BELOW, 'pushed');
  expect(await (await ask(room, 'tree')).json()).toContainEqual(
    expect.objectContaining({ path: BELOW, sha: shaOf(Buffer.from('pushed')) }),
  );
  expect(textIn(room, BELOW)).toBe('pushed');
});

test.each(['', 'content'])(
  'a desk whose files are gone ("%s") is there again for whoever looks or saves',
  async (part) => {
    const room = await committedStore();
    const before = await room.list();
    rmSync(join(room.root, part), { recursive: true });
    expect(await (await ask(room, 'tree')).json()).toHaveLength(toTree(before).length);
    rmSync(join(room.root, part), { recursive: true });
    const opened = { [HOME]: before.find(({ path }) => path === HOME)?.sha ?? null };
    expect((await save(room, { add: { [HOME]: NEW }, opened })).status).toBe(200);
    expect([textIn(room, HOME), (await room.list()).length]).toEqual([NEW, before.length]);
  },
);

test.each(['refs/heads/draft.lock', 'worktrees/desk/index.lock'])(
  'a lock at %s is not taken for a full disk',
  async (lock) => {
    const room = await committedStore();
    trouble();
    room.repository.lags = true;
    writeFileSync(join(room.repository.gitDir, lock), '');
    const answer = await save(room, { add: { [HOME]: NEW } });
    expect([answer.status, answer.body]).toEqual([507, expect.stringMatching(/does not answer/)]);
    rmSync(join(room.repository.gitDir, lock));
    expect((await save(room, { add: { [HOME]: NEW } })).status).toBe(200);
  },
);

test('two rooms that have one desk lose no words of each other', async () => {
  const one = await committedStore();
  const repository = await openRepository(one.repository.gitDir, join(one.repository.desk, '..'));
  const other = openStore({ root: repository.desk, data: one.data, repository });
  const before = textIn(one, HOME);
  const opened = { [HOME]: shaOf(Buffer.from(before)) };
  one.remember(shaOf(Buffer.from(before)), Buffer.from(before));
  // The other one saves when this one has judged its own save, and has stored nothing.
  const [begun, goOn] = [join(one.repository.desk, '../begun'), join(one.repository.desk, '../go-on')];
  gitThat(
    `case "$*" in *fast-import*) [ -e '${begun}' ] || { touch '${begun}'; while [ ! -e '${goOn}' ]; do sleep 0.05; done; };; esac
    exec "$REAL" "$@"`,
  );
  const mine = save(one, { add: { [HOME]: `${before}\nMine.\n` }, opened });
  await vi.waitFor(() => expect(existsSync(begun)).toBe(true), { timeout: 10_000 });
  const theirs = await save(other, {
    add: { [HOME]: before.replace(/^title: .*$/m, 'title: Theirs') },
    opened,
  });
  writeFileSync(goOn, '');
  expect([(await mine).status, theirs.status]).toEqual([200, 200]);
  expect(git(repository.gitDir, 'show', `draft:${HOME}`)).toMatch(/^title: Theirs$[\s\S]*Mine\.$/m);
});

test('without Git, a save is refused with what is missing in the log', async () => {
  const store = await committedStore();
  const told = trouble();
  const { PATH } = process.env;
  process.env.PATH = '/nowhere';
  const answer = await save(store, { add: { [HOME]: NEW } });
  process.env.PATH = PATH;
  expect(answer.status).toBe(507);
  expect(told.mock.calls.join()).toContain('apt-get install git');
});

test('a disk that takes nothing more leaves every file as it was', async () => {
  const store = checkoutStore();
  trouble();
  const before = await store.list();
  // No file may be larger than nothing, which even root has to keep to: a disk that is full.
  const answer = spawnSync(
    'sh',
    ['-c', `ulimit -f 0; exec "$0" "$@"`, process.execPath, CHILD, 'never', store.root],
    { encoding: 'utf8' },
  );
  expect(answer.stdout).toMatch(/^507 Not saved: the disk is full/);
  expect(await store.list()).toEqual(before);
  const names = readdirSync(join(store.root, 'content/pages'));
  expect(names.filter((name) => !name.endsWith('.mdx'))).toEqual([]);
});
