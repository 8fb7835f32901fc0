// Plays what a machine that deploy/site set up does for its staff room: makes a release of what is handed over, and lets the one go live that is
// asked for (docs/running.md). It stands in MACHINE_DIR, builds for SITE_URL, where readers find it at PORT, and begins with what is in CONTENT.
// BUILD=real makes all but the first release as the project does. `start-drawing-machine.ts` says how a test holds it up.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadTsx } from '#staff/load-tsx.ts';
import { type ServedSite, serveBuildIn } from '#tools/servers/serve-site.ts';
import { makeRealReleases } from './make-real-releases.ts';
import { startFront } from './start-front.ts';

const { MACHINE_DIR: folder = '', SITE_URL: origin = '', CONTENT: content = '', PORT, BUILD } = process.env;
const ROOT = join(import.meta.dirname, '../../..');
const BOOT = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

const at = (...names: string[]) => join(folder, ...names);
const releases = at('releases');
for (const name of ['wanted', 'build/incoming', 'releases']) mkdirSync(at(name), { recursive: true });

Object.assign(process.env, { NODE_ENV: 'production' });
loadTsx();
const draw = await (await import('./draw-releases.ts')).drawReleases(ROOT, origin);
const make = BUILD === 'real' ? makeRealReleases(origin) : draw;

/** Writes a file that someone else reads, whole or not at all. */
function put(name: string, text: string): void {
  writeFileSync(at(`${name}.new`), text);
  renameSync(at(`${name}.new`), at(name));
}

/** Waits as long as a test holds it up at a moment. */
async function passBy(moment: string): Promise<void> {
  while (existsSync(at('play', `hold-${moment}`))) await sleep(20);
}

/** Takes a file away, and gives what was in it; null where there is none. */
function take(name: string): string | null {
  if (!existsSync(at(name))) return null;
  renameSync(at(name), at('build/taken'));
  return readFileSync(at('build/taken'), 'utf8').trim();
}

async function build(job: string): Promise<void> {
  const tell = (state: string, done: number, total: number, id: string | null = null) =>
    put('build/publication.json', JSON.stringify({ job, boot: BOOT, state, done, total, build: id }));
  const handedOver = at('build/handed-over');
  rmSync(handedOver, { recursive: true, force: true });
  mkdirSync(handedOver);
  renameSync(at('wanted/content.tar'), at('build/content.tar'));
  put('build/publication.txt', '');
  tell('building', 0, 0);
  const said = (words: string) => writeFileSync(at('build/publication.txt'), `${words}\n`, { flag: 'a' });
  try {
    execFileSync('tar', ['-xf', at('build/content.tar'), '-C', handedOver]);
    await passBy('building');
    const id = await make({
      folder: handedOver,
      incoming: at('build/incoming'),
      said,
      looked: async (done, total) => {
        tell('looking', done, total);
        if (done === Math.ceil(total / 2)) await passBy('looking');
      },
    });
    tell('built', 0, 0, id);
  } catch (error) {
    said(error instanceof Error ? error.message : String(error));
    tell('failed', 0, 0);
  }
}

const front = await startFront(Number(PORT));
let serving: ServedSite | null = null;

async function goLive(id: string): Promise<void> {
  const tell = (words: string) => put('outcome', `${new Date().toISOString().slice(0, 19)}Z ${words}\n`);
  tell(`under way ${id}`);
  try {
    const file = at('build/incoming', `release-${id}.tar.gz`);
    if (!existsSync(join(releases, id))) {
      execFileSync('tar', ['-xzf', file, '-C', releases]);
      renameSync(join(releases, `release-${id}`), join(releases, id));
      rmSync(file);
    }
    const old = serving;
    serving = await serveBuildIn(join(releases, id));
    front.leadTo(serving.url);
    rmSync(at('current.new'), { force: true });
    symlinkSync(`releases/${id}`, at('current.new'));
    renameSync(at('current.new'), at('current'));
    await old?.stop();
    tell(`live: ${id}`);
  } catch (error) {
    console.error(error);
    tell(`failed: ${id}. Why: journalctl -u return-2-intimacy-live`);
  }
}

const first = await draw({
  folder: content,
  incoming: at('build/incoming'),
  said: console.log,
  looked: async () => {},
});
await goLive(first);
if (!serving) throw new Error('The first release did not go live.');

// As systemd does, one of each at a time, and again as long as the file is there.
const whileWanted = (name: string, start: (wanted: string) => Promise<void>) => {
  let isRunning = false;
  const look = async () => {
    if (isRunning) return;
    isRunning = true;
    for (let wanted = take(name); wanted !== null; wanted = take(name)) await start(wanted);
    isRunning = false;
  };
  watch(at('wanted'), () => void look());
  void look();
};
whileWanted('wanted/build', build);
whileWanted('wanted/release', goLive);
process.once('SIGTERM', async () => {
  await Promise.all([front.stop(), (serving as ServedSite | null)?.stop()]);
  process.exit(0);
});
console.log(`Readers get ${first} at http://127.0.0.1:${front.port}/`);
