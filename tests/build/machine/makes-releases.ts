import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** A folder that stands for a machine, with the repository of a small site, on which releases are made. Whoever makes it removes it. */
export type Maker = ReturnType<typeof makeMaker>;

// Git looks after no repository that lives for a test: to ask whether it should takes a process for each commit.
const AS = ['user.name=Ana', 'user.email=ana@example.org', 'maintenance.auto=false'].flatMap((each) => [
  '-c',
  each,
]);

/** Runs Git in a folder, and gives what it said. */
export const git = (folder: string, ...words: string[]) =>
  execFileSync('git', ['-C', folder, ...AS, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();

// In the place of Node and of a release: it says what it was given, tells how far it is, and packs the words. A test stops it where it says.
const NODE = `#!/bin/sh
if [ "$1" = --version ]; then echo v24.0.0; exit; fi
echo "$SITE_URL, the form: $INQUIRY_FORM"
echo building >&3
case $(cat content/pages/about.mdx) in *broken*) echo 'content/pages/about.mdx: this is broken.'; exit 1 ;; esac
printf 'looking 1 2\\nnonsense "\\nlooking 2 x\\nlooking 2 2\\npacking\\n' >&3
if [ -e "$FAKE/waits" ]; then : >"$FAKE/is-building"; while [ -e "$FAKE/waits" ]; do sleep 0.05; done; fi
id=$(find content public -type f -exec cat {} + code | sha256sum | cut -c 1-64)
mkdir -p builds
tar -czf "builds/release-$id.tar.gz" content public code
`;
const NPM = `#!/bin/sh
echo "npm $*" >>"$FAKE/asked"
case $1 in
install) mkdir -p "$4/node_modules/.bin"; cp "$FAKE/node" "$4/node_modules/.bin/node"; cp "$0" "$4/node_modules/.bin/npm" ;;
ci) mkdir -p node_modules/.bin node_modules/.cache; cp "$FAKE/node" node_modules/.bin/node ;;
esac
`;

export function makeMaker() {
  const place = mkdtempSync(join(tmpdir(), 'maker-'));
  chmodSync(place, 0o755);
  const [root, fake, bin, source] = ['root', 'fake', 'bin', 'source'].map((name) => join(place, name)) as [
    string,
    string,
    string,
    string,
  ];
  const site = join(root, 'srv/return-2-intimacy');
  const home = join(site, 'build');
  for (const folder of [fake, bin, source, join(home, 'incoming'), join(site, 'wanted'), join(site, 'room')])
    mkdirSync(folder, { recursive: true });
  const put = (path: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { mode });
  };
  put(join(fake, 'node'), NODE, 0o755);
  put(join(bin, 'npm'), NPM, 0o755);
  put(join(bin, 'df'), `#!/bin/sh\nprintf 'Avail\\n%sM\\n' "$(cat "$FAKE/free")"\n`, 0o755);
  put(join(fake, 'free'), '9000');
  put(join(root, 'etc/return-2-intimacy/site.conf'), `SITE_NAME=example.org\nSOURCE=${source}\nFORM=yes\n`);
  put(join(root, 'proc/meminfo'), 'MemTotal: 4000000 kB\nMemAvailable: 3000000 kB\nSwapFree: 500000 kB\n');
  put(join(root, 'proc/sys/kernel/random/boot_id'), 'b0\n');

  git(place, 'init', '--quiet', '--initial-branch=main', source);
  const commit = (files: Record<string, string | null>, subject = 'Change something') => {
    for (const [path, text] of Object.entries(files)) {
      if (text === null) rmSync(join(source, path));
      else put(join(source, path), text);
    }
    git(source, 'add', '--all');
    git(source, 'commit', '--quiet', '--message', subject);
    return git(source, 'rev-parse', 'HEAD');
  };
  const first = commit({
    'package.json': '{\n    "node": "24.0.0"\n}\n',
    'package-lock.json': '{}\n',
    code: 'code\n',
    'public/icon.svg': '<svg/>\n',
    'content/README.md': 'The guide.\n',
    'content/pages/about.mdx': 'About us.\n',
    'content/site.yaml': 'phone: 1\n',
  });

  const env = {
    ...process.env,
    PATH: `${bin}:${process.env.PATH}`,
    FAKE: fake,
    RETURN_2_INTIMACY_ROOT: root,
  };
  /** Runs one of the programs, and gives how it ended and what it said. It leads a group of processes of its own. */
  function start(program: string, words: readonly string[], more: Record<string, string> = {}) {
    const child = spawn(join(ROOT, 'deploy/machine', program), words, {
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += chunk;
      });
    const ended = new Promise<{ status: number | null; said: string }>((resolve) => {
      child.once('close', (status) => resolve({ status, said }));
    });
    return { child, ended };
  }
  const run = (program: string, words: readonly string[], more?: Record<string, string>) =>
    start(program, words, more).ended;

  const archives = new Map<string, Buffer>();
  function archiveWith(files: Record<string, string>): Buffer {
    const folder = mkdtempSync(join(place, 'words-'));
    execFileSync('/bin/sh', ['-c', `git -C '${source}' archive ${first} content | tar -x -C '${folder}'`]);
    for (const [path, text] of Object.entries(files)) put(join(folder, path), text);
    git(folder, 'init', '--quiet');
    git(folder, 'add', '--all');
    return execFileSync('/bin/sh', [
      '-c',
      `git -C '${folder}' archive --format=tar "$(git -C '${folder}' write-tree)"`,
    ]);
  }

  const wanted = (name: string) => join(site, 'wanted', name);
  const maker = {
    place,
    root,
    fake,
    bin,
    source,
    site,
    home,
    first,
    put,
    commit,
    start,
    run,
    wanted,
    /** Leads the room to a commit that a release was made of. */
    openRoom(commit = first) {
      rmSync(join(site, 'room/program'), { force: true });
      execFileSync('ln', ['-s', join(home, 'checkouts', commit), join(site, 'room/program')]);
    },
    /** Hands over an archive, and says for which job. */
    want(job: string, archive: Uint8Array | null) {
      if (archive) writeFileSync(wanted('content.tar'), archive);
      writeFileSync(wanted('build'), `${job}\n`);
    },
    /** An archive of the words of the first commit, as the room makes it, with changes. The same one is made once. */
    wordsOf(files: Record<string, string>): Buffer {
      const key = JSON.stringify(files);
      const archive = archives.get(key) ?? archiveWith(files);
      archives.set(key, archive);
      return archive;
    },
    /** What the room is told; null where it is told nothing. */
    told() {
      const file = join(home, 'publication.json');
      return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
    },
    printed: () => readFileSync(join(home, 'publication.txt'), 'utf8'),
    /** What systemd does: the one, and in any case the other. */
    async publish(more: Record<string, string> = {}) {
      const { status, said } = await run('make-release', ['wanted'], more);
      const settled = await run('make-release', ['settle'], { SERVICE_RESULT: 'success', ...more });
      return { status, said, settled };
    },
    /** A file of a release that was made. */
    inRelease: (id: string, path: string) =>
      execFileSync('tar', ['-xzOf', join(home, 'incoming', `release-${id}.tar.gz`), path], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
  return maker;
}
