// Plays the side of the machine that publishes, in a folder: what builds, what lets a release go live, and the public server. It knows of the staff
// room what deploy/machine knows of it, the files below `wanted`, and answers in the same files. The pages of a build are the texts of the content
// files, each at its address. All that it knows is in the folder: another one can go on where one was killed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { toFileName } from '#lib/build-note/to-file-name.ts';
import { parseContent } from '#lib/content/load/load.ts';
import { readFiles } from '#lib/content/load/read-files.ts';

/** The steps that are told, in their order: a build is taken, made, looked at and told; then a release is taken, unpacked, switched to and told. */
export const MACHINE_STEPS = [
  'takes the build',
  'builds',
  'looks',
  'tells the build',
  'takes the release',
  'unpacks',
  'switches',
  'tells the outcome',
] as const;
export type MachineStep = (typeof MACHINE_STEPS)[number];

/** What goes wrong. It may be changed at any time. */
export type Faults = {
  /** The build fails, and prints this. */
  build: string | null;
  /** The release does not go live. */
  live: boolean;
  /** The public server answers as before, whatever `current` leads to. */
  answers: boolean;
};

export type MachineSide = {
  folder: string;
  /** The public address. */
  origin: string;
  faults: Faults;
  /** Makes the first build of what `live` holds, and serves it. Gives its id. */
  install: (gitDir: string) => string;
  /** Does what `return-2-intimacy back <id>` does. */
  goBack: (build: string) => void;
  current: () => string | null;
  /** What a reader gets at an address. */
  read: (path: string) => Promise<string>;
  /** How many builds were begun. */
  builds: () => number;
  stop: () => Promise<void>;
};

/** Thrown by whoever is told of a step: what builds and what lets go live are killed there. The public server is another program, and goes on. */
export class MachineKilled extends Error {}

type Options = {
  folder: string;
  port?: number;
  /** Told before each step, which waits for it. */
  onStep?: (step: MachineStep) => void | Promise<void>;
};

const LOOK_MS = 10;

/** Starts it. Whoever starts it stops it. */
export async function startMachineSide({
  folder,
  port = 0,
  onStep = () => undefined,
}: Options): Promise<MachineSide> {
  const at = (path: string) => join(folder, path);
  for (const each of ['wanted', 'build/incoming', 'releases']) mkdirSync(at(each), { recursive: true });
  const faults: Faults = { build: null, live: false, answers: true };
  let served = currentIn(folder);
  let begun = 0;
  let isOver = false;

  const server = createServer((request, response) => {
    if (faults.answers) served = currentIn(folder);
    const path = new URL(request.url ?? '/', 'http://site.invalid').pathname;
    if (path === '/api/health/') {
      const health = { pending: null, oldestSeconds: null, build: served, problem: null };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(health));
      return;
    }
    const file = at(`releases/${served}/pages/${toFileName(decodeURI(path))}`);
    const isThere = served !== null && existsSync(file);
    response.writeHead(isThere ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(isThere ? readFileSync(file) : '<!doctype html><title>Not found</title>');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;

  async function build(): Promise<void> {
    if (!existsSync(at('wanted/build'))) return;
    await onStep('takes the build');
    const job = readFileSync(at('wanted/build'), 'utf8').trim();
    const content = at('build/content.tar');
    if (existsSync(at('wanted/content.tar'))) renameSync(at('wanted/content.tar'), content);
    unlinkSync(at('wanted/build'));
    begun += 1;
    const tell = (state: string, done: number, total: number, id: string | null) => {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      const beside = at('build/publication.json.new');
      writeFileSync(beside, JSON.stringify({ job, boot, state, done, total, build: id }));
      renameSync(beside, at('build/publication.json'));
    };
    writeFileSync(at('build/publication.txt'), 'Building.\n');
    tell('building', 0, 0, null);
    await onStep('builds');
    if (faults.build !== null) {
      writeFileSync(at('build/publication.txt'), `Building.\n${faults.build}\n`);
      tell('failed', 0, 0, null);
      return;
    }
    const { id, pages } = makeRelease(folder, content);
    await onStep('looks');
    for (let done = 0; done <= pages; done++) tell('looking', done, pages, null);
    await onStep('tells the build');
    tell('built', pages, pages, id);
  }

  async function goLive(): Promise<void> {
    if (!existsSync(at('wanted/release'))) return;
    await onStep('takes the release');
    renameSync(at('wanted/release'), at('.wanted'));
    const id = readFileSync(at('.wanted'), 'utf8').trim();
    unlinkSync(at('.wanted'));
    const tell = (words: string) => {
      writeFileSync(at('outcome.new'), `${new Date().toISOString().slice(0, 19)}Z ${words}\n`);
      renameSync(at('outcome.new'), at('outcome'));
    };
    tell(`under way ${id}`);
    await onStep('unpacks');
    const isThere = existsSync(at(`releases/${id}`)) || existsSync(at(`build/incoming/release-${id}`));
    const failed = `failed: ${id}. Why: journalctl -u return-2-intimacy-live`;
    if (!isThere) return tell(failed);
    unpack(folder, id);
    // Its server does not start, or does not answer.
    if (faults.live) return tell(failed);
    await onStep('switches');
    switchTo(folder, id);
    await onStep('tells the outcome');
    tell(`live: ${id}`);
  }

  // What was building when this program ended does so no more, which its unit tells.
  if (existsSync(at('build/publication.json'))) {
    const last = JSON.parse(readFileSync(at('build/publication.json'), 'utf8'));
    if (['building', 'looking'].includes(last.state)) {
      writeFileSync(at('build/publication.json'), JSON.stringify({ ...last, state: 'failed' }));
    }
  }

  const over = (async () => {
    while (!isOver) {
      await build();
      await goLive();
      await sleep(LOOK_MS);
    }
  })().catch((error: unknown) => {
    if (!(error instanceof MachineKilled)) throw error;
  });

  return {
    folder,
    origin,
    faults,
    install(gitDir) {
      const content = at('build/content.tar');
      execFileSync('git', [`--git-dir=${gitDir}`, 'archive', '-o', content, 'HEAD', '--', 'content']);
      const { id } = makeRelease(folder, content);
      unpack(folder, id);
      switchTo(folder, id);
      served = id;
      execFileSync('git', [`--git-dir=${gitDir}`, 'update-ref', `refs/builds/${id}`, 'HEAD']);
      return id;
    },
    goBack: (id) => switchTo(folder, id),
    current: () => currentIn(folder),
    read: async (path) => (await fetch(`${origin}${path}`)).text(),
    builds: () => begun,
    async stop() {
      isOver = true;
      await over;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function currentIn(folder: string): string | null {
  try {
    return basename(readlinkSync(join(folder, 'current')));
  } catch {
    return null;
  }
}

/**
 * Makes a release of what an archive holds, and leaves it where the account that builds leaves it: as a folder, because no one else looks into it.
 * The same content has the same id.
 */
function makeRelease(folder: string, archive: string): { id: string; pages: number } {
  const made = join(folder, 'build/made');
  rmSync(made, { recursive: true, force: true });
  mkdirSync(join(made, 'source'), { recursive: true });
  execFileSync('tar', ['-xf', archive, '-C', join(made, 'source')]);
  const files = readFiles(join(made, 'source/content'));
  const hash = createHash('sha256');
  for (const { file, text } of files) hash.update(`${file}\0${text}\0`);
  const { pages } = parseContent(files);
  for (const { path, text } of pages) {
    const file = join(made, 'release/pages', toFileName(path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `<!doctype html><title>${path}</title><pre>${text.replaceAll('<', '&lt;')}</pre>\n`);
  }
  const id = hash.digest('hex');
  const release = join(folder, `build/incoming/release-${id}`);
  rmSync(release, { recursive: true, force: true });
  renameSync(join(made, 'release'), release);
  return { id, pages: pages.length };
}

function unpack(folder: string, id: string): void {
  const release = join(folder, 'releases', id);
  if (existsSync(release)) return;
  renameSync(join(folder, `build/incoming/release-${id}`), release);
  // What was wanted before and did not come to its end.
  for (const name of readdirSync(join(folder, 'build/incoming')))
    rmSync(join(folder, 'build/incoming', name), { recursive: true });
}

function switchTo(folder: string, id: string): void {
  const beside = join(folder, 'current.new');
  rmSync(beside, { force: true });
  symlinkSync(`releases/${id}`, beside);
  renameSync(beside, join(folder, 'current'));
}
