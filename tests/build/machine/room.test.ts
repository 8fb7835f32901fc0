import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { canRun, type Machine, makeMachine, UNIT, WITHOUT_MACHINE, wrapProgram } from './machine.ts';
import { makeRelease, type Release } from './make-release.ts';
import { git } from './makes-releases.ts';

// A machine on which staff write: the real script, Git and merges; systemd, nginx, the room itself and what makes releases are played.
let machine: Machine;
let source: string;
let releases: Release[];
beforeAll(async () => {
  if (!canRun) return;
  machine = await makeMachine();
  // The accounts are not here.
  wrapProgram(machine, 'chown', '');
  source = join(machine.place, 'source');
  git(machine.place, 'init', '--quiet', '--initial-branch=main', source);
  develop({ 'content/pages/about.mdx': 'one\ntwo\nthree\nfour\nfive\n', code: 'code\n' });
  releases = ['one', 'two', 'three'].map((name) => makeRelease(machine.place, name));
});
afterAll(() => machine?.remove());
if (!canRun) test.skip(WITHOUT_MACHINE, () => {});

function develop(files: Record<string, string>): string {
  writeFiles(source, files);
  git(source, 'add', '--all');
  git(source, 'commit', '--quiet', '--allow-empty', '--message', 'Develop');
  return git(source, 'rev-parse', 'HEAD');
}
function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const bare = () => join(machine.site, 'room/site.git');
const at = (name: string) => git(bare(), 'rev-parse', '--verify', name);
const show = (commit: string, path: string) => git(bare(), 'show', `${commit}:${path}`);
const held = () => join(machine.site, 'held');

/** What staff do: a commit on a branch of the room. */
function save(branch: 'live' | 'draft', files: Record<string, string>): string {
  const folder = mkdtempSync(join(machine.place, 'save-'));
  git(machine.place, 'clone', '--quiet', '--branch', 'live', bare(), folder);
  if (branch === 'draft' && git(bare(), 'branch', '--list', 'draft') !== '')
    git(folder, 'checkout', '--quiet', 'draft');
  writeFiles(folder, files);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Save');
  git(folder, 'push', '--quiet', 'origin', `HEAD:${branch}`);
  return git(folder, 'rev-parse', 'HEAD');
}

/** Plays what makes releases: it makes this one, and notes which words it was given, and whether publishing is held. */
function makes(release: Release, ends = 'true'): void {
  const build = join(machine.site, 'build');
  const program = join(machine.root, `usr/local/lib/${UNIT}/machine/make-release`);
  machine.know(
    'build',
    `merged='${machine.site}/merged'
if [ -f "$merged/commit" ]; then commit=$(cat "$merged/commit"); else '${program}' fetch; commit=$(git -C '${build}/source.git' rev-parse HEAD); fi
echo "$commit" >"$FAKE/built"
ls '${machine.site}' >"$FAKE/beside"
rm -rf "$FAKE/words"; mkdir "$FAKE/words"
if [ -f "$merged/words.tar" ]; then tar -xf "$merged/words.tar" -C "$FAKE/words"; fi
${ends} || exit 1
mkdir -p "${build}/checkouts/$commit/scripts"
echo '{}' >"${build}/checkouts/$commit/package.json"
ln -sfn "$commit" '${build}/checkouts/newest'
cp '${release.file}' '${build}/incoming/'
echo ${release.id} >'${build}/made'
`,
  );
}
const built = () => readFileSync(join(machine.fake, 'built'), 'utf8').trim();
const wordsBuilt = (path: string) => readFileSync(join(machine.fake, 'words', path), 'utf8');

describe.skipIf(!canRun)('a machine with a staff room', () => {
  test('is installed: what readers see is the commit that the release was made of', async () => {
    makes(releases[0] as Release);
    const answers = machine.answers({ SOURCE: source, ROOM: 'yes', STAFF_NAME: 'staff.example.org' });
    const { status, stdout, stderr } = await machine.runFirst(['install', '--answers', answers]);
    expect([status, stderr]).toEqual([0, '']);
    const newest = git(source, 'rev-parse', 'HEAD');
    expect([at('live'), at(`refs/builds/${releases[0]?.id}`), built()]).toEqual([newest, newest, newest]);
    for (const unit of ['staff', 'publish.path', 'live.path'])
      expect([unit, existsSync(join(machine.fake, `${UNIT}-${unit}.enabled`))]).toEqual([unit, true]);
    expect(stdout).toContain('It is open at https://staff.example.org/ for whoever was invited.');
    expect(stdout).toContain(`Come into the staff room: ${UNIT} invite 'Your Name' owner prints an address`);
    expect(machine.asked().find((line) => line.startsWith('certbot'))).toContain('-d staff.example.org');
    expect(machine.read(`etc/nginx/sites-available/${UNIT}`)).toContain('server_name staff.example.org;');
    expect(machine.read(`etc/${UNIT}/room.env`)).toContain('STAFF_URL=https://staff.example.org\n');
    // Nothing is held, and nothing lies about.
    expect(readdirSync(machine.site).filter((name) => /held|merged/.test(name))).toEqual([]);
  });

  test('an update has what the developer changed and what staff published, and the drafts take it in', async () => {
    const live = save('live', { 'content/pages/about.mdx': 'staff\ntwo\nthree\nfour\nfive\n' });
    save('draft', {
      'content/pages/about.mdx': 'staff\ntwo\ndraft\nfour\nfive\n',
      'content/pages/new.mdx': 'A draft.\n',
    });
    const newest = develop({
      'content/pages/about.mdx': 'one\ntwo\nthree\nfour\ndeveloper\n',
      code: 'newer code\n',
    });
    makes(releases[1] as Release);
    machine.asked();
    const { status, stdout, stderr } = await machine.run(['update']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('With it goes what staff have published.');
    // It came with the script that runs here.
    expect(stdout).not.toContain('Another script');
    expect([built(), wordsBuilt('content/pages/about.mdx')]).toEqual([
      newest,
      'staff\ntwo\nthree\nfour\ndeveloper\n',
    ]);
    expect(machine.linked('current')).toBe(releases[1]?.id);
    expect(git(bare(), 'log', '-1', '--format=%P', 'live')).toBe(`${live} ${newest}`);
    expect(at(`refs/builds/${releases[1]?.id}`)).toBe(at('live'));
    expect(show('live', 'code')).toBe('newer code');
    expect(show('draft', 'content/pages/about.mdx')).toBe('staff\ntwo\ndraft\nfour\ndeveloper');
    expect(show('draft', 'content/pages/new.mdx')).toBe('A draft.');
    // While it was built, no one could publish; now they can.
    expect(readFileSync(join(machine.fake, 'beside'), 'utf8')).toMatch(/^held$/m);
    expect(readdirSync(machine.site).filter((name) => /held|merged/.test(name))).toEqual([]);
    // The repository is read and written with the rights of the room alone.
    const asked = machine.asked().filter((line) => line.includes('merge-room'));
    expect(asked.length).toBeGreaterThan(2);
    for (const line of asked) expect(line).toMatch(/^setpriv --reuid return-2-intimacy-staff /);
    expect(machine.read('srv/return-2-intimacy/room/program/package.json')).toBe('{}\n');
  });

  // That nothing is merged where nothing is new, is tried of the merge itself.
  test('an update of nothing moves nothing', { tags: NIGHTLY }, async () => {
    const before = [at('live'), at('draft')];
    expect(await machine.run(['update'])).toMatchObject({ status: 0, stderr: '' });
    expect([[at('live'), at('draft')], machine.linked('current')]).toEqual([before, releases[1]?.id]);
  });

  async function expectNothingMoved(said: string): Promise<void> {
    develop({ code: `code, ${said}\n` });
    const before = [at('live'), at('draft'), await machine.state()];
    const { status, stderr } = await machine.run(['update']);
    expect([status, stderr]).toEqual([1, expect.stringContaining(said)]);
    expect([at('live'), at('draft'), await machine.state()]).toEqual(before);
    expect(existsSync(held())).toBe(false);
  }
  test('where a release does not go live, what readers see is as it was, and staff can publish', async () => {
    makes(makeRelease(machine.place, 'broken', { how: 'ends' }));
    await expectNothingMoved('The release did not go live, and all is as it was.');
  });
  test('where none is made, likewise', { tags: NIGHTLY }, async () => {
    makes(releases[2] as Release, 'false');
    await expectNothingMoved('No release was made: ');
  });

  test('where both changed the same lines, nothing is built, and it says which files, and what to do', async () => {
    save('live', { 'content/pages/about.mdx': 'staff again\ntwo\nthree\nfour\ndeveloper\n' });
    develop({ 'content/pages/about.mdx': 'developer again\ntwo\nthree\nfour\ndeveloper\n' });
    makes(releases[2] as Release);
    machine.know('built', 'nothing');
    const before = [at('live'), at('draft'), await machine.state()];
    const { status, stderr } = await machine.run(['update']);
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining(
        'Staff published other words than the newest commit has, in the same lines of: content/pages/about.mdx\nNothing was built.',
      ),
    ]);
    expect(stderr).toContain(`ssh root@example.org ${UNIT} saved >saved.bundle\n`);
    expect([at('live'), at('draft'), await machine.state(), built()]).toEqual([...before, 'nothing']);
    expect(existsSync(held())).toBe(false);

    // Word for word as it says, but for the way there.
    const bundle = join(machine.place, 'saved.bundle');
    expect(
      await machine.runProgram('/bin/sh', [
        '-c',
        `'${machine.root}/usr/local/sbin/${UNIT}' saved >'${bundle}'`,
      ]),
    ).toMatchObject({ status: 0, stderr: '' });
    git(source, 'fetch', '--quiet', bundle, 'live');
    expect(() => git(source, 'merge', '--quiet', 'FETCH_HEAD')).toThrow();
    // The next update has it.
    develop({ 'content/pages/about.mdx': 'settled\ntwo\nthree\nfour\ndeveloper\n' });
  });

  test('what staff are publishing comes first, and the update has it', async () => {
    // It is wanted already, of what `live` has by then, and goes live while the update waits.
    git(bare(), 'update-ref', `refs/builds/${releases[0]?.id}`, 'live');
    writeFileSync(join(machine.site, 'wanted/release'), releases[0]?.id ?? '');
    makes(releases[1] as Release);
    const lock = join(machine.root, `run/${UNIT}/lock`);
    writeFileSync(lock, '');
    machine.know(`${UNIT}-live.service.activating`);
    const update = machine.run(['update']);
    await expect.poll(() => readFileSync(lock, 'utf8'), { timeout: 60_000 }).toContain(' update, ');
    const live = await machine.run(['go-live-as-wanted']);
    machine.forget(`${UNIT}-live.service.activating`);
    expect([live.status, live.stderr]).toEqual([0, '']);
    expect(machine.read('srv/return-2-intimacy/outcome')).toMatch(new RegExp(` live: ${releases[0]?.id}\n$`));
    const { status, stdout, stderr } = await update;
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Staff are publishing. This waits until readers have it.');
    expect([machine.linked('previous'), machine.linked('current')]).toEqual([
      releases[0]?.id,
      releases[1]?.id,
    ]);
    expect(show('live', 'content/pages/about.mdx')).toBe('settled\ntwo\nthree\nfour\ndeveloper');
  });

  test('an update that is killed while it builds leaves readers and `live` as they were, and the next one ends it', async () => {
    const newest = develop({ code: 'after a kill\n' });
    makes(releases[2] as Release, 'kill -9 0');
    const before = [at('live'), machine.linked('current')];
    // The stand-in is killed together with whoever started it.
    await machine.runProgram('/bin/sh', ['-c', `'${machine.root}/usr/local/sbin/${UNIT}' update`]);
    expect([at('live'), machine.linked('current')]).toEqual(before);
    expect(existsSync(held())).toBe(true);
    makes(releases[2] as Release);
    expect(await machine.run(['update'])).toMatchObject({ status: 0, stderr: '' });
    expect([at('live'), existsSync(held()), built()]).toEqual([newest, false, newest]);
  });

  test('someone is invited by the program of the room, with its rights and settings', async () => {
    const node = join(machine.site, 'room/program/node_modules/.bin/node');
    mkdirSync(join(node, '..'), { recursive: true });
    writeFileSync(node, '#!/bin/sh\necho "$PWD: $*, $SITE_REPO, $DATA_DIR"\n', { mode: 0o755 });
    machine.asked();
    const { status, stdout } = await machine.run(['invite', 'Ana $(x) "B"', 'writer']);
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining(
        `--no-warnings scripts/invite.ts --role writer -- Ana $(x) "B", ${bare()}, ${machine.root}/var/lib/${UNIT}-staff\n`,
      ),
    ]);
    const [line = ''] = machine.asked();
    for (const word of [
      `User=${UNIT}-staff`,
      `EnvironmentFile=${machine.root}/etc/${UNIT}/room.env`,
      'NoNewPrivileges=yes',
    ])
      expect(line).toContain(`--property ${word}`);
    expect((await machine.run(['invite', 'Ana'])).stdout).toContain('scripts/invite.ts -- Ana,');
  });

  test.each<[words: string[], status: number, said: string]>([
    [['invite'], 2, '"invite" takes the name of whoever is invited'],
    [['invite', ''], 2, '"invite" takes the name of whoever is invited'],
    [['invite', 'Ana', 'queen'], 2, '"queen" is no role. The roles are: writer, publisher, owner'],
    [['saved', 'words'], 2, '"saved" takes no further words.'],
  ])('%j ends with %i', async (words, status, said) => {
    expect(await machine.run(words)).toMatchObject({ status, stderr: expect.stringContaining(said) });
  });

  test('it is told whether staff can sign in', async () => {
    expect((await machine.run(['status'])).stdout).toMatch(
      /^Staff room {4}open at https:\/\/staff\.example\.org\/$/m,
    );
    machine.front.room = 503;
    const { status, stdout } = await machine.run(['status']);
    machine.front.room = 200;
    expect([status, stdout]).toEqual([
      1,
      expect.stringContaining('- The staff room runs, and no one can sign in at https://staff.example.org/.'),
    ]);
  });

  test('a backup has who may come in, whole, while the room writes', async () => {
    const folder = join(machine.root, `var/lib/${UNIT}-staff/staff`);
    mkdirSync(folder, { recursive: true });
    const records = new DatabaseSync(join(folder, 'staff.sqlite'));
    records.exec(
      "PRAGMA journal_mode = WAL; CREATE TABLE people (name TEXT) STRICT; INSERT INTO people VALUES ('Ana')",
    );
    try {
      // What was written is in the file beside it.
      expect(existsSync(join(folder, 'staff.sqlite-wal'))).toBe(true);
      const node = join(machine.site, 'current/node');
      expect(existsSync(node)).toBe(true);
      expect(await machine.run(['backup'])).toMatchObject({ status: 0, stderr: '' });
    } finally {
      records.close();
    }
    const backups = join(machine.root, `var/backups/${UNIT}`);
    const [name = ''] = readdirSync(backups);
    const kept = mkdtempSync(join(machine.place, 'kept-'));
    execFileSync('tar', ['-xzf', join(backups, name), '-C', kept]);
    const copy = new DatabaseSync(join(kept, 'staff.sqlite'), { readOnly: true });
    expect(copy.prepare('SELECT name FROM people').all()).toEqual([{ name: 'Ana' }]);
    copy.close();
    const others = execFileSync('tar', ['-tf', join(kept, 'staff.tar')], { encoding: 'utf8' });
    expect(others).not.toContain('sqlite');
    expect(readdirSync(folder).filter((each) => each.startsWith('.copy'))).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test('a release file has nothing of what staff published, and that is said', async () => {
    // One that does not go live, because it is said before.
    const { file } = makeRelease(machine.place, 'a file', { how: 'ends' });
    const { status, stdout } = await machine.run(['update', file]);
    expect([status, stdout]).toEqual([
      1,
      expect.stringContaining('What staff published here is in no release file'),
    ]);
  });

  test('without a name for it, no one is invited', async () => {
    const answers = `etc/${UNIT}/site.conf`;
    machine.put(answers, machine.read(answers).replace(/^STAFF_NAME=.*$/m, 'STAFF_NAME='));
    expect(await machine.run(['invite', 'Ana'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('The staff room has no name at which anyone could sign in.'),
    });
  });
});
