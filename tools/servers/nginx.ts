import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CURRENT } from '#build/store/kept-builds.ts';
import { describeEnd } from '#lib/processes/describe-end.ts';
import { answersAt, freePort, portToComeBackTo } from './free-port.ts';
import { findOrInstall } from './install-packages.ts';
import { makeCertificate } from './make-certificate.ts';
import { endProcess, hasEnded } from './program-path.ts';

/** Why tests that need nginx are left out. */
export const WITHOUT_NGINX =
  'left out: nginx is not here, or may not be installed. Run the tests as root on Debian, where it is installed when it is missing';

/** nginx in front of the site, as `deploy/machine/nginx/` sets it up, on free ports of this machine. The caller stops it. */
export type Nginx = {
  /** Its address, with TLS. */
  url: string;
  /** Its address without TLS, which only redirects to the other. */
  plainUrl: string;
  /** Its certificate. */
  ca: string;
  pid: number;
  /** Everything that it has logged. */
  logs(): string;
  /** Makes it read its configuration again. */
  reload(): void;
  stop(): Promise<void>;
};

type NginxOptions = {
  /** The folder of builds, one of which is the current one. */
  builds: string;
  /** The addresses where the server may be, such as `http://127.0.0.1:3000`: one, or two. */
  servers: readonly string[];
  /** Without TLS: pages at `url` are sent in the clear, for browsers that do not know the certificate. */
  isPlain?: boolean;
  /** A name of the site, besides `localhost`. It answers to no other. */
  name?: string;
  /** Lines that a machine may have of its own, for the site and for its health check. */
  own?: { site: string; health: string };
  port?: number;
  workers?: number;
};

const ROOT = join(import.meta.dirname, '../..');
const PROGRAM = '/usr/sbin/nginx';
const MODULES = '/usr/lib/nginx/modules';
const BROTLI = ['ngx_http_brotli_filter_module.so', 'ngx_http_brotli_static_module.so'];
const START_WITHIN_MS = 120_000;

/** Starts nginx with the project's configuration, and installs it first if it is missing. Null if it cannot be installed. */
export async function serveWithNginx(options: NginxOptions): Promise<Nginx | null> {
  if (!findOrInstallNginx()) return null;
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  mkdirSync(join(folder, 'acme'));
  mkdirSync(join(folder, 'own/health'), { recursive: true });
  writeFileSync(join(folder, 'own/mine.conf'), options.own?.site ?? '');
  writeFileSync(join(folder, 'own/health/mine.conf'), options.own?.health ?? '');
  const { cert, key, ca } = await makeCertificate();
  writeFileSync(join(folder, 'cert.pem'), cert);
  writeFileSync(join(folder, 'key.pem'), key, { mode: 0o600 });
  const ports = {
    tls: options.port ?? (await freePort()),
    plain: await freePort(),
    unused: await portToComeBackTo(),
  };
  writeFileSync(join(folder, 'site.conf'), siteOf({ ...options, folder, ports }));
  return {
    ...(await startNginx(folder, mainOf(folder, options.workers ?? 2), ports.tls)),
    url: `${options.isPlain ? 'http' : 'https'}://localhost:${ports.tls}`,
    plainUrl: `http://localhost:${ports.plain}`,
    ca,
  };
}

/**
 * Starts nginx in a folder, which is removed when it stops, and waits until it listens on a port. Its configuration says `daemon off`, and writes into
 * the folder only: logs into `logs/`.
 */
export async function startNginx(
  folder: string,
  config: string,
  port: number,
): Promise<Omit<Nginx, 'url' | 'plainUrl' | 'ca'>> {
  // Its workers run under another account.
  chmodSync(folder, 0o755);
  for (const name of ['logs', 'body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(join(folder, name));
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, config);
  const child = spawn(PROGRAM, ['-c', file, '-e', join(folder, 'logs/main.log')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const logs = () =>
    readdirSync(join(folder, 'logs'))
      .map((name) => readFileSync(join(folder, 'logs', name), 'utf8'))
      .join('');
  const stop = async () => {
    await endProcess(child);
    rmSync(folder, { recursive: true, force: true });
  };
  const until = Date.now() + START_WITHIN_MS;
  while (!(await answersAt(port))) {
    if (hasEnded(child) || Date.now() > until) {
      const { signalCode: signal } = child;
      const how = signal ? `${describeEnd('It', { signal })} ` : '';
      const why = how + said + logs();
      await stop();
      throw new Error(`nginx did not start. It said: ${why}`);
    }
    await sleep(20);
  }
  return { pid: child.pid as number, logs, reload: () => void child.kill('SIGHUP'), stop };
}

/** Whether nginx and its Brotli modules are here, or could be installed. */
export function findOrInstallNginx(): boolean {
  const modules = ['filter', 'static'].map((name) => `libnginx-mod-http-brotli-${name}`);
  return findOrInstall([PROGRAM, ...BROTLI.map((name) => join(MODULES, name))], 'nginx', ...modules);
}

type Places = NginxOptions & { folder: string; ports: { tls: number; plain: number; unused: number } };

/** The project's configuration, with paths and ports for a test. Throws if something to change is no longer in it. */
function siteOf({ builds, servers, isPlain, name = '', folder, ports }: Places): string {
  const [first = '', second = `127.0.0.1:${ports.unused}`] = servers.map((server) => new URL(server).host);
  const changes: [from: string | RegExp, to: string][] = [
    [/^ +listen \[::\].*\n/gm, ''],
    [/listen 80\b/g, `listen 127.0.0.1:${ports.plain}`],
    [/listen 443 ssl http2/g, `listen 127.0.0.1:${ports.tls}${isPlain ? '' : ' ssl http2'}`],
    [/server_name example\.org;/g, `server_name localhost ${name};`],
    ['https://example.org$request_uri', `https://localhost:${ports.tls}$request_uri`],
    ['/etc/letsencrypt/live/example.org/fullchain.pem', join(folder, 'cert.pem')],
    ['/etc/letsencrypt/live/example.org/privkey.pem', join(folder, 'key.pem')],
    [/\/srv\/return-2-intimacy\/current/g, join(builds, CURRENT)],
    [/\/etc\/return-2-intimacy\/nginx/g, join(folder, 'own')],
    [/\/var\/log\/nginx/g, join(folder, 'logs')],
    ['/var/lib/letsencrypt', join(folder, 'acme')],
    ['server 127.0.0.1:3000 ', `server ${first} `],
    ['server 127.0.0.1:3001 ', `server ${second} `],
  ];
  return changes.reduce(
    (text, [from, to]) => {
      const changed = text.replace(from, () => to);
      if (changed === text) throw new Error(`deploy/machine/nginx/ no longer contains ${from}.`);
      return changed;
    },
    // Without TLS, no one agrees on a name beforehand.
    ['site.conf', ...(isPlain ? [] : ['unknown-names.conf'])]
      .map((name) => readFileSync(join(ROOT, 'deploy/machine/nginx', name), 'utf8'))
      .join(''),
  );
}

/** What Debian's own /etc/nginx/nginx.conf sets, as far as the site needs it, in the folder of a test. */
function mainOf(folder: string, workers: number): string {
  return `${BROTLI.map((name) => `load_module ${MODULES}/${name};\n`).join('')}daemon off;
user www-data;
worker_processes ${workers};
pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http {
  sendfile on;
  tcp_nopush on;
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include /etc/nginx/mime.types;
  include ${folder}/site.conf;
}
`;
}
