import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { git, type Maker, makeMaker } from './makes-releases.ts';

let maker: Maker;
beforeEach(() => {
  maker?.remove();
  maker = makeMaker();
  git(maker.place, 'clone', '--quiet', '--bare', maker.source, join(maker.site, 'room/site.git'));
});
afterAll(() => maker.remove());

const LINES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const withLine = (number: number, text: string) =>
  `${LINES.map((line, index) => (index === number ? text : line)).join('\n')}\n`;
const bare = () => join(maker.site, 'room/site.git');
const merge = (...words: string[]) => maker.run('merge-room', words);
const at = (name: string) => git(bare(), 'rev-parse', name);
const show = (commit: string, path: string) => git(bare(), 'show', `${commit}:${path}`);

/** What a room does: a commit on a branch, with some files changed. */
function save(branch: string, files: Record<string, string | null>): string {
  const folder = mkdtempSync(join(maker.place, 'save-'));
  git(maker.place, 'clone', '--quiet', '--branch', branch, bare(), folder);
  for (const [path, text] of Object.entries(files)) {
    if (text === null) rmSync(join(folder, path));
    else maker.put(join(folder, path), text);
  }
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Saved');
  git(folder, 'push', '--quiet', 'origin', `HEAD:${branch}`);
  return git(folder, 'rev-parse', 'HEAD');
}

/** A room that was opened on the first commit of the developer: what readers see, and what is saved. */
async function begin(files: Record<string, string> = {}): Promise<string> {
  const commit = Object.keys(files).length === 0 ? maker.first : maker.commit(files);
  await take(commit);
  expect(await merge('begin', commit, 'a'.repeat(64))).toMatchObject({ status: 0, said: '' });
  git(bare(), 'branch', 'draft', commit);
  return commit;
}
async function take(commit: string): Promise<void> {
  const bundle = join(maker.place, 'newest.bundle');
  git(maker.source, 'bundle', 'create', '--quiet', bundle, 'HEAD');
  expect(await merge('take', bundle, 'HEAD')).toMatchObject({ status: 0, said: '' });
  expect(at('refs/developer/newest')).toBe(commit);
}
/** Merges, and gives the commit. */
async function merged(commit: string): Promise<string> {
  const { status, said } = await merge('merge', commit);
  expect([status, said]).toEqual([0, expect.stringMatching(/^[0-9a-f]{40}\n$/)]);
  return said.trim();
}

describe('what the developer and staff change', () => {
  test('where no one published, the newest commit is what readers see', async () => {
    await begin();
    save('draft', { 'content/pages/about.mdx': 'A draft.\n' });
    const newest = maker.commit({ code: 'newer\n' });
    await take(newest);
    expect(await merged(newest)).toBe(newest);
  });

  test('goes together: words of staff, words and code of the developer', async () => {
    const first = await begin({ 'content/pages/about.mdx': withLine(9, ''), 'content/old.txt': 'old\n' });
    const live = save('live', { 'content/pages/about.mdx': withLine(0, 'staff') });
    const newest = maker.commit({
      'content/pages/about.mdx': withLine(6, 'developer'),
      'content/old.txt': null,
      code: 'newer\n',
    });
    await take(newest);
    const commit = await merged(newest);
    expect(show(commit, 'content/pages/about.mdx')).toBe('staff\ntwo\nthree\nfour\nfive\nsix\ndeveloper');
    expect(show(commit, 'code')).toBe('newer');
    expect(() => show(commit, 'content/old.txt')).toThrow();
    expect(git(bare(), 'log', '-1', '--format=%P', commit)).toBe(`${live} ${newest}`);
    // Nothing has moved.
    expect([at('live'), at('draft')]).toEqual([live, first]);
    const archive = join(maker.place, 'words.tar');
    execFileSync(
      '/bin/sh',
      [
        '-c',
        '"$0" words "$1" >"$2"',
        join(import.meta.dirname, '../../../deploy/machine/merge-room'),
        commit,
        archive,
      ],
      {
        env: { ...process.env, RETURN_2_INTIMACY_ROOT: maker.root },
      },
    );
    expect(execFileSync('tar', ['-xOf', archive, 'content/pages/about.mdx'], { encoding: 'utf8' })).toContain(
      'staff',
    );
    expect(execFileSync('tar', ['-tf', archive], { encoding: 'utf8' })).not.toContain('code');
  });

  test('nothing new is nothing to merge: what staff published stays the commit that it is', async () => {
    const first = await begin();
    const live = save('live', { 'content/pages/about.mdx': 'Published.\n' });
    await take(first);
    expect(await merged(first)).toBe(live);
  });

  test('of code, that of the developer is taken, whatever it was before', async () => {
    await begin({ code: withLine(9, '') });
    save('live', { 'content/pages/about.mdx': 'Published.\n' });
    const second = maker.commit({ code: withLine(3, 'second') });
    await take(second);
    const commit = await merged(second);
    expect(await merge('settle', commit, 'b'.repeat(64))).toMatchObject({ status: 0, said: '' });
    // The developer rewrote what was there.
    git(maker.source, 'reset', '--quiet', '--hard', 'HEAD~1');
    const other = maker.commit({ code: withLine(3, 'another second') });
    await take(other);
    const next = await merged(other);
    expect(show(next, 'code')).toContain('another second');
    expect(show(next, 'content/pages/about.mdx')).toBe('Published.');
  });

  test('in the same lines ends it, names the files, and moves nothing', async () => {
    await begin({ 'content/pages/about.mdx': withLine(9, ''), 'content/pages/fees.mdx': withLine(9, '') });
    const live = save('live', {
      'content/pages/about.mdx': withLine(2, 'staff'),
      'content/pages/fees.mdx': withLine(2, 'staff'),
    });
    const newest = maker.commit({
      'content/pages/about.mdx': withLine(2, 'developer'),
      'content/pages/fees.mdx': null,
    });
    await take(newest);
    expect(await merge('merge', newest)).toEqual({
      status: 3,
      said: 'content/pages/about.mdx\ncontent/pages/fees.mdx\n',
    });
    expect(at('live')).toBe(live);
    // As the text says, the developer settles it.
    const bundle = join(maker.place, 'saved.bundle');
    const program = join(import.meta.dirname, '../../../deploy/machine/merge-room');
    execFileSync('/bin/sh', ['-c', '"$0" saved >"$1"', program, bundle], {
      env: { ...process.env, RETURN_2_INTIMACY_ROOT: maker.root },
    });
    git(maker.source, 'fetch', '--quiet', bundle, 'live');
    expect(() => git(maker.source, 'merge', '--quiet', 'FETCH_HEAD')).toThrow();
    maker.put(join(maker.source, 'content/pages/about.mdx'), withLine(2, 'both'));
    maker.put(join(maker.source, 'content/pages/fees.mdx'), withLine(2, 'staff'));
    const settled = maker.commit({});
    await take(settled);
    expect(await merged(settled)).toBe(settled);
  });
});

describe('once readers see it', () => {
  const id = 'c'.repeat(64);
  test('`live` moves on to it, the build leads to it, and the drafts take it in', async () => {
    await begin({ 'content/pages/about.mdx': withLine(9, ''), 'content/pages/fees.mdx': withLine(9, '') });
    save('draft', {
      'content/pages/about.mdx': withLine(0, 'draft').replace('three', 'the same line, drafted'),
      'content/pages/new.mdx': 'A new page.\n',
      'content/pages/fees.mdx': null,
      'public/images/new/a.jpg': 'bytes\0of staff',
    });
    save('live', { 'content/site.yaml': 'phone: 2\n' });
    const newest = maker.commit({
      'content/pages/about.mdx': withLine(6, 'developer').replace('three', 'the same line, developed'),
      'content/pages/fees.mdx': withLine(1, 'developer'),
      'public/images/new/a.jpg': 'bytes\0of the developer',
      code: 'newer\n',
    });
    await take(newest);
    const commit = await merged(newest);
    const drafted = at('draft');
    expect(await merge('settle', commit, id)).toMatchObject({ status: 0, said: '' });
    expect([at('live'), at(`refs/builds/${id}`)]).toEqual([commit, commit]);
    // What was saved stays, where both changed the same; the rest comes along.
    expect(show('draft', 'content/pages/about.mdx')).toBe(
      'draft\ntwo\nthe same line, drafted\nfour\nfive\nsix\ndeveloper',
    );
    expect(() => show('draft', 'content/pages/fees.mdx')).toThrow();
    expect(show('draft', 'content/pages/new.mdx')).toBe('A new page.');
    expect(show('draft', 'content/site.yaml')).toBe('phone: 2');
    expect(show('draft', 'public/images/new/a.jpg')).toBe('bytes\0of staff');
    expect(show('draft', 'code')).toBe('newer');
    expect(git(bare(), 'log', '-1', '--format=%P', 'draft')).toBe(`${drafted} ${commit}`);
    // Once more changes nothing.
    const now = at('draft');
    expect(await merge('settle', commit, id)).toMatchObject({ status: 0, said: '' });
    expect(at('draft')).toBe(now);
  });

  test('what was published meanwhile is not taken back, and it says so', async () => {
    const first = await begin();
    const newest = maker.commit({ code: 'newer\n' });
    await take(newest);
    const live = save('live', { 'content/pages/about.mdx': 'Published meanwhile.\n' });
    const { status, said } = await merge('settle', newest, id);
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/^What readers see was published again meanwhile/),
    ]);
    expect([at('live'), at('draft')]).toEqual([live, first]);
  });

  test('where the drafts are no others, they move along', async () => {
    await begin();
    const newest = maker.commit({ code: 'newer\n' });
    await take(newest);
    expect(await merge('settle', newest, id)).toMatchObject({ status: 0 });
    expect([at('live'), at('draft')]).toEqual([newest, newest]);
  });

  test('it is known whether `live` has the words of a build', async () => {
    const first = await begin();
    const follows = async (build: string) => (await merge('follows', build)).status;
    expect([await follows('a'.repeat(64)), await follows('f'.repeat(64))]).toEqual([0, 0]);
    const published = save('live', { 'content/pages/about.mdx': 'Published.\n' });
    git(bare(), 'update-ref', `refs/builds/${id}`, published);
    expect([await follows('a'.repeat(64)), await follows(id)]).toEqual([1, 0]);
    // Went back: another commit with the same words.
    save('live', { 'content/pages/about.mdx': show(first, 'content/pages/about.mdx').concat('\n') });
    expect([await follows('a'.repeat(64)), await follows(id)]).toEqual([0, 1]);
  });

  test('what lies in a setting of Git, or in a hook, changes nothing', async () => {
    const first = await begin();
    const evil = join(maker.place, 'evil');
    writeFileSync(join(bare(), 'hooks/reference-transaction'), `#!/bin/sh\n: >'${evil}'\n`, { mode: 0o755 });
    expect(await merge('begin', first, id)).toMatchObject({ status: 0, said: '' });
    expect(() => git(maker.place, 'hash-object', evil)).toThrow();
  });
});
