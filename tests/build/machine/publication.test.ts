import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { NIGHTLY, tagsOf } from '#tools/test-run/when.ts';
import { type Maker, makeMaker } from './makes-releases.ts';

let maker: Maker;
beforeAll(async () => {
  maker = makeMaker();
  const { status, said } = await maker.run('make-release', []);
  expect([status, said]).toEqual([0, expect.stringContaining('The newest commit: ')]);
  maker.openRoom();
});
afterAll(() => maker.remove());

const left = () => readdirSync(join(maker.site, 'wanted'));

describe('what staff publish', () => {
  test('is built with the code of the room, in a checkout of its own, and the room is told how far it is', async () => {
    maker.want('job-1', maker.wordsOf({ 'content/pages/about.mdx': 'Staff wrote this.\n' }));
    const { status, settled } = await maker.publish();
    expect([status, settled.status]).toEqual([0, 0]);
    const { build, ...told } = maker.told();
    expect(told).toEqual({ job: 'job-1', boot: 'b0', state: 'built', done: 2, total: 2 });
    expect(maker.inRelease(build, 'content/pages/about.mdx')).toBe('Staff wrote this.\n');
    expect(maker.inRelease(build, 'code')).toBe('code\n');
    expect(maker.printed()).toContain('https://example.org, the form: yes\n');
    // The journal has it as well.
    expect(settled.said).toBe(maker.printed());
    expect(left()).toEqual([]);
    const room = join(maker.site, 'room/program');
    expect(readFileSync(join(room, 'content/pages/about.mdx'), 'utf8')).toBe('About us.\n');
    expect(existsSync(join(room, 'builds', `release-${build}.tar.gz`))).toBe(false);
    expect(
      readFileSync(join(maker.home, 'checkouts', `${maker.first}-published/content/README.md`), 'utf8'),
    ).toBe('The guide.\n');
    // Packages take no room twice.
    const inode = (folder: string) =>
      statSync(join(maker.home, 'checkouts', folder, 'node_modules/.bin/node')).ino;
    expect(inode(`${maker.first}-published`)).toBe(inode(maker.first));
  });

  test('replaces all words: a page that is gone is gone, and a picture comes along', async () => {
    const archive = maker.wordsOf({
      'content/articles/nights.mdx': 'Nights.\n',
      'public/images/nights/moon.jpg': 'a picture',
    });
    maker.want('job-2', archive);
    await maker.publish();
    expect(maker.inRelease(maker.told().build, 'public/images/nights/moon.jpg')).toBe('a picture');
    maker.want('job-3', maker.wordsOf({}));
    await maker.publish();
    const { build, job } = maker.told();
    expect(job).toBe('job-3');
    for (const path of ['content/articles/nights.mdx', 'public/images/nights/moon.jpg'])
      expect(() => maker.inRelease(build, path)).toThrow();
    expect(maker.inRelease(build, 'public/icon.svg')).toBe('<svg/>\n');
  });

  test('is not built where it is broken, and what the build said of it is told', async () => {
    maker.want('job-4', maker.wordsOf({ 'content/pages/about.mdx': 'broken' }));
    expect(await maker.publish()).toMatchObject({ status: 1, settled: { status: 0 } });
    expect(maker.told()).toMatchObject({ job: 'job-4', state: 'failed', build: null });
    expect(maker.printed()).toMatch(/content\/pages\/about\.mdx: this is broken\.\n$/);
  });

  test.each<[what: string, spoil: () => void, mend: () => void, said: RegExp]>([
    [
      'memory',
      () => maker.put(join(maker.root, 'proc/meminfo'), 'MemAvailable: 900000 kB\nSwapFree: 100000 kB\n'),
      () => maker.put(join(maker.root, 'proc/meminfo'), 'MemAvailable: 3000000 kB\nSwapFree: 100000 kB\n'),
      /^There are 976 MB of memory free on this machine, with its swap, and a release takes up to 1600 MB\. /m,
    ],
    [
      'disk',
      () => maker.put(join(maker.fake, 'free'), '300'),
      () => maker.put(join(maker.fake, 'free'), '9000'),
      /^There are 300 MB free on the disk of this machine, and a release takes up to 500 MB\.$/m,
    ],
    [
      'code',
      () => rmSync(join(maker.site, 'room/program')),
      () => maker.openRoom(),
      /^There is no code that the staff room runs from\.$/m,
    ],
  ])('without enough %s, nothing is begun, and it says how much there is', async (_, spoil, mend, said) => {
    spoil();
    maker.want('job-5', maker.wordsOf({}));
    await maker.publish();
    mend();
    expect(maker.told()).toMatchObject({ job: 'job-5', state: 'failed' });
    expect(maker.printed()).toMatch(said);
    expect(maker.printed()).not.toContain('https://example.org');
  });

  test('keeps the checkout of the room, this one and the newest, and no older ones', async () => {
    for (const age of [1, 2, 3]) {
      const folder = join(maker.home, 'checkouts', String(age).repeat(40));
      for (const each of [folder, `${folder}-published`]) {
        mkdirSync(each);
        utimesSync(each, 1e9 - age, 1e9 - age);
      }
    }
    const old = join(maker.home, 'incoming', `release-${'1'.repeat(64)}.tar.gz`);
    writeFileSync(old, '');
    utimesSync(old, 1e9, 1e9);
    maker.want('job-6', maker.wordsOf({}));
    await maker.publish();
    expect(maker.told().state).toBe('built');
    expect(readdirSync(join(maker.home, 'checkouts')).sort()).toEqual(
      ['1'.repeat(40), maker.first, `${maker.first}-published`, 'newest'].sort(),
    );
    expect(existsSync(old)).toBe(false);
  });
});

/** An archive of a folder, whose files a test makes. */
function archiveOf(make: (folder: string) => void, ...words: string[]): Buffer {
  const folder = mkdtempSync(join(maker.place, 'odd-'));
  mkdirSync(join(folder, 'content/pages'), { recursive: true });
  writeFileSync(join(folder, 'content/pages/about.mdx'), 'Staff wrote this.\n');
  make(folder);
  return execFileSync('tar', ['--create', ...words, '--directory', folder, 'content'], {
    maxBuffer: 2 ** 30,
  });
}
const put = (path: string) => (folder: string) => maker.put(join(folder, path), 'x');

describe('what belongs to no words', () => {
  const NOT =
    /^What was handed over holds something that (is not known|belongs neither to words nor to pictures): /m;
  const CANNOT = /^What was handed over cannot be unpacked: /m;
  type Case = [what: string, archive: () => Buffer | null, said: RegExp];
  const CASES: Case[] = [
    [
      'a link',
      () => archiveOf((folder) => symlinkSync('/etc/passwd', join(folder, 'content/pages/a.mdx'))),
      NOT,
    ],
    [
      'a link in the place of a folder',
      () => archiveOf((folder) => symlinkSync('/etc', join(folder, 'content/articles'))),
      NOT,
    ],
    [
      'a second name of a file',
      () =>
        archiveOf((folder) =>
          execFileSync('ln', [join(folder, 'content/pages/about.mdx'), join(folder, 'content/pages/b.mdx')]),
        ),
      NOT,
    ],
    [
      'a pipe',
      () => archiveOf((folder) => execFileSync('mkfifo', [join(folder, 'content/pages/a.mdx')])),
      NOT,
    ],
    ['a file without a name', () => archiveOf(put('content/.env')), NOT],
    ['a folder that is not seen', () => archiveOf(put('content/.git/config.txt')), NOT],
    ['a program', () => archiveOf(put('content/pages/a.mjs')), NOT],
    ['a page of another kind', () => archiveOf(put('content/pages/a.html')), NOT],
    ['a page with a line break in its name', () => archiveOf(put('content/pages/a\n.mdx')), NOT],
    ['a page with an odd name', () => archiveOf(put('content/pages/A b$.mdx')), NOT],
    ['a picture among the words', () => archiveOf(put('content/a.png')), NOT],
    [
      'a way out',
      () => archiveOf(() => {}, '--transform=s|^content/pages/about|content/../../a|', '--absolute-names'),
      NOT,
    ],
    ['code', () => archiveOf(() => {}, '--transform=s|^content/pages/about.mdx|code|'), NOT],
    [
      'a place from the root',
      () => archiveOf(() => {}, '--transform=s|^content|/content|', '--absolute-names'),
      NOT,
    ],
    [
      'a program among pictures',
      () => archiveOf(() => {}, '--transform=s|^content/pages/about.mdx|public/images/a/b.js|'),
      NOT,
    ],
    [
      'a file beside the pictures',
      () => archiveOf(() => {}, '--transform=s|^content/pages/about.mdx|public/a.svg|'),
      NOT,
    ],
    [
      'a file that is larger than any',
      () => {
        const large = (folder: string) => {
          writeFileSync(join(folder, 'content/pages/a.mdx'), '');
          truncateSync(join(folder, 'content/pages/a.mdx'), 2 ** 33);
        };
        return archiveOf(large, '--sparse');
      },
      CANNOT,
    ],
    ['something compressed', () => execFileSync('gzip', { input: archiveOf(() => {}) }), NOT],
    ['words that are no archive', () => Buffer.from('Words. '.repeat(2000)), NOT],
    ['an archive that is cut off', () => archiveOf(() => {}).subarray(0, 2000), NOT],
    ['nothing in it', () => Buffer.alloc(10_240), CANNOT],
    ['nothing', () => null, /^No words were handed over with it, or none that could be read\.$/m],
  ];
  // What is no file, a name for each thing that a name may not be, a file that is too large, and what is no archive.
  const BY_DAY = [
    'a link',
    'a file without a name',
    'a program',
    'a way out',
    'code',
    'a file that is larger than any',
    'something compressed',
    'nothing',
  ];

  async function expectRefused(...[what, archive, said]: Case): Promise<void> {
    maker.want('odd', archive());
    const { status } = await maker.publish();
    expect([what, status, maker.told()]).toEqual([
      what,
      1,
      { job: 'odd', boot: 'b0', state: 'failed', done: 0, total: 0, build: null },
    ]);
    expect(maker.printed()).toMatch(said);
    expect(maker.printed()).not.toContain('https://example.org');
    expect(left()).toEqual([]);
    const checkout = join(maker.home, 'checkouts', `${maker.first}-published`);
    expect(readFileSync(join(checkout, 'code'), 'utf8')).toBe('code\n');
    expect(existsSync(join(checkout, 'content/pages/about.mdx'))).toBe(true);
  }
  for (const each of CASES)
    test(`${each[0]} is refused whole`, { tags: tagsOf(BY_DAY.includes(each[0])) }, () =>
      expectRefused(...each),
    );

  async function expectTakenAway(what: string, make: (path: string) => void): Promise<void> {
    maker.want('odd', null);
    make(maker.wanted('content.tar'));
    await maker.publish();
    expect([what, maker.told().state, maker.printed()]).toEqual([
      what,
      'failed',
      'No words were handed over with it, or none that could be read.\n',
    ]);
    const before = maker.told();
    make(maker.wanted('build'));
    const { status, said } = await maker.publish();
    expect([what, status, said]).toEqual([what, 1, 'Nothing was wanted that could be read.\n']);
    expect([maker.told(), left()]).toEqual([before, []]);
  }
  const PLACE = '%s in the place of the archive, or of what is wanted, is taken away and read by no one';
  test.each<[what: string, make: (path: string) => void]>([
    ['a pipe', (path) => execFileSync('mkfifo', [path])],
    [
      'a link to something else',
      (path) => symlinkSync(join(maker.root, 'etc/return-2-intimacy/site.conf'), path),
    ],
  ])(PLACE, expectTakenAway);
  test.each<[what: string, make: (path: string) => void]>([
    ['a link to what never ends', (path) => symlinkSync('/dev/zero', path)],
    ['a folder', (path) => maker.put(join(path, 'a/b'), 'x')],
  ])(PLACE, { tags: NIGHTLY }, expectTakenAway);

  async function expectNoName(job: string): Promise<void> {
    const before = maker.told();
    maker.want(job, maker.wordsOf({}));
    expect(await maker.publish()).toMatchObject({ status: 1, said: 'What was wanted has no name.\n' });
    expect(maker.told()).toEqual(before);
    rmSync(maker.wanted('content.tar'));
  }
  test('a job named "../x" is none', () => expectNoName('../x'));
  test.each(['', 'a b', '"}', 'x'.repeat(101)])('nor is one named "%s"', { tags: NIGHTLY }, expectNoName);
});

describe('a publication that is ended', () => {
  afterEach(() => rmSync(join(maker.fake, 'waits'), { force: true }));

  test('while it is built says that it failed, and the next one is built', async () => {
    writeFileSync(join(maker.fake, 'waits'), '');
    rmSync(join(maker.fake, 'is-building'), { force: true });
    maker.want('ended', maker.wordsOf({}));
    const { child, ended } = maker.start('make-release', ['wanted']);
    await expect.poll(() => existsSync(join(maker.fake, 'is-building')), { timeout: 60_000 }).toBe(true);
    await expect.poll(() => maker.told().done).toBe(2);
    expect(maker.told()).toMatchObject({ job: 'ended', state: 'looking', total: 2, build: null });
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    await ended;
    rmSync(join(maker.fake, 'waits'));
    await maker.run('make-release', ['settle'], { SERVICE_RESULT: 'oom-kill', EXIT_STATUS: 'KILL' });
    expect(maker.told()).toMatchObject({ job: 'ended', state: 'failed', done: 2, total: 2, build: null });
    expect(maker.printed()).toMatch(
      /It was killed, most likely because memory ran out: a release takes up to 1600 MB\.\n$/,
    );
    maker.want('after', maker.wordsOf({}));
    await maker.publish();
    expect(maker.told()).toMatchObject({ job: 'after', state: 'built' });
  });

  describe('at a step', () => {
    const PROGRAMS = ['mv', 'rm', 'dd', 'tar', 'mkdir'];
    // Each program that changes something is noted, and the one whose number and words are like LAST_STEP is the last. It starts no other program to
    // count: that takes as long as the step itself.
    beforeAll(() => {
      for (const name of PROGRAMS)
        maker.put(
          join(maker.bin, name),
          `#!/bin/sh\n/usr/bin/${name} "$@" || exit\n[ -n "$LAST_STEP" ] || exit 0\necho "${name} $*" >>"$FAKE/steps"\nsteps=0\nwhile read -r _; do steps=$((steps + 1)); done <"$FAKE/steps"\ncase "$steps ${name} $*" in $LAST_STEP) kill -9 0 ;; esac\n`,
          0o755,
        );
    });
    afterAll(() => {
      for (const name of PROGRAMS) rmSync(join(maker.bin, name));
    });

    const words = () => maker.wordsOf({ 'content/pages/about.mdx': 'At a step.\n' });
    let count = 0;
    /** Publishes until a step, and gives which job it was, and how many steps there were. */
    async function publishUntil(last: string): Promise<{ job: string; steps: number }> {
      const file = join(maker.fake, 'steps');
      writeFileSync(file, '');
      count += 1;
      const job = `step-${count}`;
      maker.want(job, words());
      await maker.run('make-release', ['wanted'], { LAST_STEP: last });
      return { job, steps: readFileSync(file, 'utf8').split('\n').length - 1 };
    }
    /** Whether it was taken: where it is wanted still, it is begun anew. */
    async function isTold(last: string): Promise<boolean> {
      const { job } = await publishUntil(last);
      await maker.run('make-release', ['settle'], { SERVICE_RESULT: 'signal', EXIT_STATUS: 'KILL' });
      if (existsSync(maker.wanted('build'))) return false;
      const told = maker.told();
      expect([last, told.job, told.state]).toEqual([last, job, expect.stringMatching(/^(built|failed)$/)]);
      expect([last, left().filter((name) => name !== 'content.tar')]).toEqual([last, []]);
      return true;
    }
    async function expectNext(): Promise<void> {
      maker.want('after-all', words());
      await maker.publish();
      expect(maker.told()).toMatchObject({ job: 'after-all', state: 'built' });
    }

    // Where it is taken and no one was told of it, where half of the words are those of before, and where the release is made and no one was told of it.
    test.each(['* mv *.taken-build-*', '* mv *.words/content content', '* mv builds/*'])(
      'such as "%s" says that it failed, or was built; never that it goes on',
      async (last) => {
        expect(await isTold(last)).toBe(true);
      },
    );
    test('the next one is built', expectNext);

    test('whichever it is, says that it failed, or was built; never that it goes on', {
      tags: NIGHTLY,
    }, async () => {
      const { job, steps } = await publishUntil('none');
      expect(maker.told()).toMatchObject({ job, state: 'built' });
      expect(steps).toBeGreaterThan(12);
      let taken = 0;
      for (let last = 1; last <= steps; last++) if (await isTold(`${last} *`)) taken += 1;
      expect(taken).toBeGreaterThan(steps - 4);
      await expectNext();
    });
  });

  test('one that is wanted while another release is made waits for it', async () => {
    writeFileSync(join(maker.fake, 'waits'), '');
    rmSync(join(maker.fake, 'is-building'), { force: true });
    const other = maker.start('make-release', []);
    await expect.poll(() => existsSync(join(maker.fake, 'is-building')), { timeout: 60_000 }).toBe(true);
    maker.want('waits', maker.wordsOf({}));
    const ours = maker.start('make-release', ['wanted']);
    await expect.poll(() => maker.told().job, { timeout: 60_000 }).toBe('waits');
    await expect
      .poll(() => maker.printed(), { timeout: 60_000 })
      .toBe('Another release is being made. This one waits.\n');
    // It asks for the lock, and for nothing else.
    const programs = () =>
      execFileSync('ps', ['-o', 'args=', '-g', String(ours.child.pid)], { encoding: 'utf8' });
    await expect.poll(programs, { timeout: 60_000 }).toMatch(/^flock 8$/m);
    expect(maker.told().state).toBe('building');
    rmSync(join(maker.fake, 'waits'));
    expect([(await other.ended).status, (await ours.ended).status]).toEqual([0, 0]);
    expect(maker.told()).toMatchObject({ job: 'waits', state: 'built' });
  });
});

describe('a release of the newest commit', () => {
  test('has the words that root has laid beside it', async () => {
    const commit = maker.commit({ code: 'newer code\n' });
    await maker.run('make-release', ['fetch']);
    maker.put(join(maker.site, 'merged/commit'), `${commit}\n`);
    const words = maker.wordsOf({ 'content/pages/about.mdx': 'Both.\n' });
    writeFileSync(join(maker.site, 'merged/words.tar'), words);
    // Something newer that is not wanted.
    maker.commit({ code: 'newest code\n' });
    expect(await maker.run('make-release', [])).toMatchObject({ status: 0 });
    rmSync(join(maker.site, 'merged'), { recursive: true });
    const made = readFileSync(join(maker.home, 'made'), 'utf8').trim();
    expect(maker.inRelease(made, 'code')).toBe('newer code\n');
    expect(maker.inRelease(made, 'content/pages/about.mdx')).toBe('Both.\n');
    // The room may run from it: it is as it was committed.
    const newest = join(maker.home, 'checkouts/newest');
    expect(readFileSync(join(newest, 'content/pages/about.mdx'), 'utf8')).toBe('About us.\n');
  });

  test('leaves the code of the room alone, however many releases it has not gone along with', async () => {
    for (const code of ['a', 'b', 'c']) {
      maker.commit({ code });
      expect(await maker.run('make-release', [])).toMatchObject({ status: 0 });
    }
    const kept = readdirSync(join(maker.home, 'checkouts')).filter((name) => /^[0-9a-f]{40}$/.test(name));
    expect([kept.length, kept.includes(maker.first)]).toEqual([3, true]);
    maker.want('after-others', maker.wordsOf({}));
    await maker.publish();
    expect(maker.inRelease(maker.told().build, 'code')).toBe('code\n');
  });
});
