import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { buildsIn, isReleaseFile } from '#build/store/kept-builds.ts';
import { copyProject } from '#tools/copies/copy-project.ts';
import type { MakeRelease } from './make-release.ts';

/** Makes releases with the command of the project, in a copy of it, in which nothing but content and pictures is what was handed over. */
export function makeRealReleases(origin: string): MakeRelease {
  return async ({ folder, incoming, said, looked }) => {
    const { root, remove } = copyProject(['tests', 'bench', 'docs']);
    try {
      for (const name of ['content', 'public/images']) {
        rmSync(join(root, name), { recursive: true, force: true });
        if (existsSync(join(folder, name))) cpSync(join(folder, name), join(root, name), { recursive: true });
      }
      const child = spawn(process.execPath, ['scripts/release.ts'], {
        cwd: root,
        env: { ...process.env, PORT: '', SITE_URL: origin, PROGRESS_FD: '3' },
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      });
      const ended = once(child, 'close');
      const [, out, errors, progress] = child.stdio as Readable[];
      for (const each of [out, errors]) each?.on('data', (chunk) => said(`${chunk}`));
      for await (const line of createInterface({ input: progress as Readable })) {
        const [, done, total] = /^looking (\d+) (\d+)$/.exec(line) ?? [];
        if (done && total) await looked(Number(done), Number(total));
      }
      const [code] = await ended;
      const file = readdirSync(buildsIn(root)).find(isReleaseFile);
      if (code !== 0 || !file) throw new Error(`The release ended with ${code}.`);
      cpSync(join(buildsIn(root), file), join(incoming, file));
      return file.replace(/^release-|\.tar\.gz$/g, '');
    } finally {
      remove();
    }
  };
}
