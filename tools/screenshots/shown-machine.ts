import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Stands in for the machine that a staff room publishes through, and for its public server, as far as pictures of publishing show them. */
export type ShownMachine = {
  folder: string;
  /** The public origin. */
  origin: string;
  /** Keeps a build, and lets readers have it. */
  serve: (build: string) => void;
  /** Takes what the room hands over, and looks at its pages, up to the middle. */
  look: () => Promise<void>;
  /** Tells that they are made and looked at, and lets readers have them as soon as the room wants it. */
  finish: (build: string) => Promise<void>;
  stop: () => void;
};

/** Starts one in a folder that is not there yet. Whoever starts it stops it. */
export async function startShownMachine(folder: string): Promise<ShownMachine> {
  const at = (path: string) => join(folder, path);
  for (const each of ['wanted', 'build/incoming', 'releases']) mkdirSync(at(each), { recursive: true });
  let [served, job] = ['', ''];
  const server = createServer((_, response) => response.end(JSON.stringify({ build: served })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const serve = (build: string) => {
    mkdirSync(at(`releases/${build}`), { recursive: true });
    rmSync(at('current'), { force: true });
    symlinkSync(`releases/${build}`, at('current'));
    served = build;
  };
  const take = async (path: string) => {
    while (!existsSync(at(path))) await sleep(50);
    const words = readFileSync(at(path), 'utf8').trim();
    rmSync(at(path));
    return words;
  };
  const tell = (told: object) => {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    writeFileSync(at('build/told'), JSON.stringify({ job, boot, total: 43, build: null, ...told }));
    renameSync(at('build/told'), at('build/publication.json'));
  };
  return {
    folder,
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    serve,
    async look() {
      job = await take('wanted/build');
      tell({ state: 'looking', done: 31 });
    },
    async finish(build) {
      tell({ state: 'built', done: 43, build });
      await take('wanted/release');
      serve(build);
      writeFileSync(at('outcome'), `${new Date().toISOString().slice(0, 19)}Z live: ${build}\n`);
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
