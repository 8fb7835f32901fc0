import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copySite } from './copy-site.ts';
import { freePort } from './free-port.ts';
import { serveWithNginx, WITHOUT_NGINX } from './nginx.ts';
import { serve } from './serve-site.ts';

/** The exported pages on a web server, and a server elsewhere that takes their inquiries. Whoever starts them stops them. */
export type ServedExport = {
  url: string;
  /** The origin of the server that takes inquiries. */
  inquiryOrigin: string;
  dataDir: string;
  stop(): Promise<void>;
};

/**
 * Builds a copy of the project for a form that leads elsewhere, exports it, and serves the pages with nginx and the inquiries with the same
 * build. To a browser the two are different sites: `localhost` and 127.0.0.1. Throws where nginx cannot be had.
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
    const folder = mkdtempSync(join(tmpdir(), 'export-'));
    ends.push(() => rmSync(folder, { recursive: true, force: true }));
    // The copy is for this account alone, and nginx reads as another.
    chmodSync(folder, 0o755);
    const pages = join(folder, 'pages');
    run('scripts/export.ts', pages);
    const dataDir = join(root, 'data');
    const server = await serve('scripts/serve.ts', root, {
      PORT: String(ports.inquiries),
      DATA_DIR: dataDir,
    });
    ends.push(server.stop);
    const nginx = await serveWithNginx({ pages, server: inquiryOrigin, port: ports.pages, isPlain: true });
    if (!nginx) throw new Error(`The export cannot be tried: ${WITHOUT_NGINX}.`);
    ends.push(nginx.stop);
    return { url, inquiryOrigin, dataDir, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
