import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { freePort } from '#tools/servers/free-port.ts';
import { startNginx } from '#tools/servers/nginx.ts';
import { undoLater } from '../session.ts';

/** Starts nginx with nothing but one page as a finished file; returns its address. It stops when the bench ends. */
export async function runNginx(path: string, html: Buffer): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const file = join(folder, 'files', path, 'index.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
  // Compressed as on the site.
  writeFileSync(`${file}.gz`, gzipSync(html, { level: 9 }));
  const port = await freePort();
  const { stop } = await startNginx(folder, toNginxConfig(folder, port), port);
  undoLater(stop);
  return `http://127.0.0.1:${port}`;
}

/** A configuration of nginx that only sends finished files, as fast as it can. */
function toNginxConfig(folder: string, port: number): string {
  return `
daemon off;
worker_processes auto;
pid ${folder}/nginx.pid;
error_log ${folder}/logs/error.log;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  sendfile on;
  tcp_nopush on;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;

  server {
    listen 127.0.0.1:${port};
    root ${folder}/files;
    gzip_static on;
  }
}
`.trimStart();
}
