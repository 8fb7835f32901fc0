import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildsIn, currentBuild } from '#build/store/kept-builds.ts';
import { SERVER } from '#lib/build-note/build-note.ts';
import { type Copy, copyProject } from '#tools/copies/copy-project.ts';
import { type Served, serve } from '#tools/servers/serve-site.ts';
import { say, undoLater } from '../session.ts';
import { runMeasured } from './run-measured.ts';

const NEXT = 'node_modules/next/dist/bin/next';

const BUILD_WITHIN_S = 600;

/** A copy of the project, which is removed when the bench ends. */
export function copyForBench(): Copy {
  const copy = copyProject();
  undoLater(copy.remove);
  return copy;
}

/** Builds our site as it is, in a copy; returns its folder. */
export async function buildOurs(): Promise<string> {
  say('building our site');
  const { root } = copyForBench();
  await runMeasured(['scripts/build.ts'], { cwd: root, within: BUILD_WITHIN_S });
  return root;
}

/** Builds the same pages with plain Next, in another copy; returns its folder. */
export async function buildPlain(): Promise<string> {
  say('building the same pages with plain Next');
  const { root } = copyForBench();
  makePlain(root);
  await runMeasured([NEXT, 'build'], { cwd: root, within: BUILD_WITHIN_S });
  return root;
}

const PLAIN_CONFIG = `import site from './site.config.mjs';

export default async function config(phase) {
  const { output, ...plain } = await site(phase);
  return plain;
}
`;

/** Changes a copy of the project so that Next builds and serves it as usual, scripts and all. */
function makePlain(root: string): void {
  renameSync(join(root, 'next.config.mjs'), join(root, 'site.config.mjs'));
  writeFileSync(join(root, 'next.config.mjs'), PLAIN_CONFIG);
}

/** Serves a build as `npm start` does, on a port; 0 means any free one. */
export function serveOurs(root: string, port = 0): Promise<Served> {
  return untilTheEnd(
    serve(join(currentBuild(buildsIn(root)), SERVER), root, {
      DATA_DIR: folderForInquiries(),
      PORT: `${port}`,
    }),
  );
}

/** Serves a build with plain `next start`, on a port; 0 means any free one. */
export function serveWithNextStart(root: string, port = 0): Promise<Served> {
  return untilTheEnd(serve(NEXT, root, { PORT: `${port}` }, ['start', '--hostname', '127.0.0.1']));
}

async function untilTheEnd(serving: Promise<Served>): Promise<Served> {
  const served = await serving;
  undoLater(served.stop);
  return served;
}

function folderForInquiries(): string {
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  undoLater(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
