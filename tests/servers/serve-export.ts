import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildsIn, currentBuild } from '#build/store/kept-builds.ts';
import { copySite } from '#tools/copies/copy-project.ts';
import { freePort } from '#tools/servers/free-port.ts';
import { serveBuildIn } from '#tools/servers/serve-site.ts';
import { serveFiles } from './serve-files.ts';

/** The exported pages at a host of files, and a server elsewhere that takes their inquiries. Whoever starts them stops them. */
export type ServedExport = {
  url: string;
  /** The origin of the server that takes inquiries. */
  inquiryOrigin: string;
  dataDir: string;
  stop(): Promise<void>;
};

/**
 * Builds a copy of the project for a form that leads elsewhere, exports it, plays the host of its files, and takes the inquiries with the same
 * build. To a browser the two are different sites: `localhost` and 127.0.0.1.
 */
export async function serveExport(): Promise<ServedExport> {
  const ports = { pages: await freePort(), inquiries: await freePort() };
  const url = `http://localhost:${ports.pages}`;
  const inquiryOrigin = `http://127.0.0.1:${ports.inquiries}`;
  const { root, remove } = copySite();
  const ends: (() => unknown)[] = [remove];
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const env = { ...process.env, SITE_URL: url, INQUIRY_ORIGIN: inquiryOrigin };
    const run = (script: string, ...words: string[]) =>
      execFileSync(process.execPath, [script, ...words], {
        cwd: root,
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    run('scripts/build.ts');
    const pages = join(root, 'exported');
    run('scripts/export.ts', '--try', pages);
    const server = await serveBuildIn(currentBuild(buildsIn(root)), { PORT: String(ports.inquiries) });
    ends.push(server.stop);
    const host = await serveFiles(pages, ports.pages);
    ends.push(host.stop);
    return { url, inquiryOrigin, dataDir: server.dataDir, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
