import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { freePort } from '#tools/servers/free-port.ts';
import { undoLater } from '../session.ts';

const START_WITHIN_MS = 10_000;

/** Starts nginx with nothing but one page as a finished file; returns its address. It stops when the bench ends. */
export async function runNginx(path: string, html: Buffer): Promise<string> {
  const work = mkdtempSync(join(tmpdir(), 'nginx-'));
  undoLater(() => rmSync(work, { recursive: true, force: true }));
  const folder = join(work, 'files');
  const file = join(folder, path, 'index.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
  // Compressed as on the site.
  writeFileSync(`${file}.gz`, gzipSync(html, { level: 9 }));
  const port = await freePort();
  const config = join(work, 'nginx.conf');
  // Started as root, its workers would run as a user who may not read this folder.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  writeFileSync(config, user + toNginxConfig({ port, folder, work }));
  const nginx = spawn(
    'nginx',
    ['-c', config, '-p', work, '-e', join(work, 'error.log'), '-g', 'daemon off;'],
    {
      stdio: 'ignore',
    },
  );
  const ended = once(nginx, 'exit');
  undoLater(async () => {
    nginx.kill('SIGTERM');
    await ended;
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswered(url + path, join(work, 'error.log'));
  return url;
}

async function untilAnswered(url: string, log: string): Promise<void> {
  const end = performance.now() + START_WITHIN_MS;
  for (;;) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    if (performance.now() > end) {
      throw new Error(`nginx did not answer ${url} with 200:\n${readFileSync(log, 'utf8')}`);
    }
    await wait(50);
  }
}

/** The port and folders of an nginx to measure. Each file in `folder` lies beside a compressed copy of itself (`.gz`). */
type NginxSetup = { port: number; folder: string; work: string };

/** A configuration of nginx that only sends finished files from a folder, as fast as it can. */
function toNginxConfig({ port, folder, work }: NginxSetup): string {
  return `
worker_processes auto;
pid ${work}/nginx.pid;
error_log ${work}/error.log;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  sendfile on;
  tcp_nopush on;
  client_body_temp_path ${work}/body;
  proxy_temp_path ${work}/proxy;
  fastcgi_temp_path ${work}/fastcgi;
  uwsgi_temp_path ${work}/uwsgi;
  scgi_temp_path ${work}/scgi;

  server {
    listen 127.0.0.1:${port};
    root ${folder};
    gzip_static on;
  }
}
`.trimStart();
}
