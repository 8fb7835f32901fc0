import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { openRepository } from '#staff/repository/open-repository.ts';
import { shaOf } from '#staff/repository/sha-of.ts';
import { openRoom } from '#staff/saves/room.ts';
import { gitThat } from './git-that.ts';
import {
  bareSite,
  changed,
  checkoutRoom,
  committedRoom,
  git,
  newFolder,
  save,
  textIn,
  writeSite,
} from './room-of.ts';

const HOME = 'content/pages/home.mdx';
const BELOW = 'content/pillars/below.mdx';
const NEW = changed(HOME, 'Read about', 'More about');
const CHILD = join(import.meta.dirname, 'save-and-die.ts');

// Half of what such a process takes is to compile the code, which one does for all.
const compiled = mkdtempSync(join(tmpdir(), 'compiled-'));
afterAll(() => rmSync(compiled, { recursive: true, force: true }));

/** Saves two files in another process, which kills itself before a step. Whether it died there. */
function isKilledAt(step: string, ...places: string[]): boolean {
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
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
    const room = openRoom({ root: again.desk, data, repository: again });
    for (const path of [HOME, BELOW]) expect(textIn(room, path).includes('Killed.')).toBe(isSaved);
    if (!isSaved) expect(textIn(room, HOME)).toBe(before);
    expect(git(again.desk, 'status', '--porcelain')).toBe('');
    expect(git(gitDir, 'rev-list', '--count', 'live..draft')).toBe(isSaved ? '1' : '0');
    expect((await save(room, { add: { [HOME]: NEW } })).status).toBe(200);
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
    const room = openRoom({ root: again.desk, data, repository: again });
    expect(textIn(room, HOME).includes('Killed.')).toBe(verb === 'reset');
    expect((await save(room, { add: { [HOME]: NEW } })).status).toBe(200);
  },
);

test.each(['write', 'saved'])(
  'killed before "%s" in a checkout, each file is the old one or the new one',
  async (step) => {
    const root = newFolder();
    writeSite(root);
    expect(isKilledAt(step, root)).toBe(true);
    const room = openRoom({ root, data: root, repository: null });
    for (const path of [HOME, BELOW]) expect(textIn(room, path).includes('Killed.')).toBe(step === 'saved');
  },
);

test('what a kill left in a checkout is put right when it is opened', () => {
  const root = newFolder();
  writeSite(root, {
    'content/pages/.home.mdx.before': 'older',
    'content/pages/.gone.mdx.before': 'on its way out',
  });
  openRoom({ root, data: root, repository: null });
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
  const room = await committedRoom();
  trouble();
  const before = await room.list();
  const restore = gitThat(`case "$*" in *fast-import*) ${script};; *) exec "$REAL" "$@";; esac`);
  const answer = await save(room, { add: { [HOME]: NEW } });
  expect([answer.status, answer.body]).toEqual([
    507,
    sentence ? expect.stringMatching(sentence) : expect.any(String),
  ]);
  expect(await room.list()).toEqual(before);
  restore();
  expect((await save(room, { add: { [HOME]: NEW } })).status).toBe(200);
});

test('a Git that is stopped after it has saved has saved', async () => {
  const room = await committedRoom();
  gitThat(`case "$*" in *fast-import*) "$REAL" "$@"; exit 1;; *) exec "$REAL" "$@";; esac`);
  expect((await save(room, { add: { [HOME]: NEW } })).status).toBe(200);
  expect(textIn(room, HOME)).toBe(NEW);
});

test('a desk that cannot be brought up loses nothing, and is brought up by the next save', async () => {
  const room = await committedRoom();
  trouble();
  const restore = gitThat(`case "$*" in *reset*) exit 1;; *) exec "$REAL" "$@";; esac`);
  const answer = await save(room, { add: { [HOME]: NEW } });
  expect(answer.status).toBe(200);
  expect(answer.json()).toContainEqual(expect.objectContaining({ path: HOME, sha: shaOf(Buffer.from(NEW)) }));
  expect((await room.read(HOME))?.toString()).toBe(NEW);
  restore();
  expect((await save(room, { add: { [BELOW]: `${textIn(room, BELOW)}\nMore.\n` } })).status).toBe(200);
  expect(textIn(room, HOME)).toBe(NEW);
});

test('someone who moved the branch in the meantime is not written over, and is seen at once', async () => {
  const room = await committedRoom();
  trouble();
  const { gitDir } = room.repository;
  const theirs = [
    'commit refs/heads/draft\ncommitter a <a@b> 1 +0000\ndata 6\ntheirs\nfrom refs/heads/draft^0',
    `M 100644 inline ${HOME}\ndata 6\ntheirs\ndone\n`,
  ].join('\n');
  const restore = gitThat(
    `case "$*" in *fast-import*) printf '${theirs}' | "$REAL" --git-dir='${gitDir}' fast-import --quiet --done;; esac
    exec "$REAL" "$@"`,
  );
  expect((await save(room, { add: { [BELOW]: `${textIn(room, BELOW)}\nMine.\n` } })).status).toBe(507);
  expect((await room.read(HOME))?.toString()).toBe('theirs');
  restore();
  expect((await save(room, { add: { [BELOW]: `${textIn(room, BELOW)}\nMine.\n` } })).status).toBe(200);
  expect(git(gitDir, 'log', '-2', '--format=%s', 'draft')).toMatch(/^Save .+\ntheirs$/);
  expect(textIn(room, HOME)).toBe('theirs');
});

test('without Git, a save is refused with what is missing in the log', async () => {
  const room = await committedRoom();
  const told = trouble();
  const { PATH } = process.env;
  process.env.PATH = '/nowhere';
  const answer = await save(room, { add: { [HOME]: NEW } });
  process.env.PATH = PATH;
  expect(answer.status).toBe(507);
  expect(told.mock.calls.join()).toContain('apt-get install git');
});

test('a disk that takes nothing more leaves every file as it was', async () => {
  const room = checkoutRoom();
  trouble();
  const before = await room.list();
  // No file may be larger than nothing, which even root has to keep to: a disk that is full.
  const answer = spawnSync(
    'sh',
    ['-c', `ulimit -f 0; exec "$0" "$@"`, process.execPath, CHILD, 'never', room.root],
    { encoding: 'utf8' },
  );
  expect(answer.stdout).toMatch(/^507 Not saved: the disk is full/);
  expect(await room.list()).toEqual(before);
  const names = readdirSync(join(room.root, 'content/pages'));
  expect(names.filter((name) => !name.endsWith('.mdx'))).toEqual([]);
});
