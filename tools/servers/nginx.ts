import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answersAt, freePort, portToComeBackTo } from './free-port.ts';
import { installPackages, mayInstallPackages } from './install-packages.ts';
import { makeCertificate } from './make-certificate.ts';
import { endProcess } from './program-path.ts';

/** Why tests that need nginx are left out. */
export const WITHOUT_NGINX =
  'left out: nginx is not here, or may not be installed. Run the tests as root on Debian, where it is installed when it is missing';

/** nginx in front of the site, as `deploy/nginx.conf` sets it up, on free ports of this machine. Whoever starts it stops it. */
export type Nginx = {
  /** Its address, with TLS. */
  url: string;
  /** The same without, which only leads to the other. */
  plainUrl: string;
  /** The certificate that it shows. */
  ca: string;
  pid: number;
  /** All that it wrote into its logs. */
  logs(): string;
  /** Reads its configuration anew. */
  reload(): void;
  stop(): Promise<void>;
};

type NginxOptions = {
  /** The folder of builds, one of which is the current one. */
  builds: string;
  /** The addresses at which the server may be, such as `http://127.0.0.1:3000`: one, or two. */
  servers: readonly string[];
  /** Without TLS: pages at `url` are then sent in the clear. For browsers that are not to be told of a certificate. */
  isPlain?: boolean;
  port?: number;
  workers?: number;
};

const ROOT = join(import.meta.dirname, '../..');
const PROGRAM = '/usr/sbin/nginx';
const MODULES = '/usr/lib/nginx/modules';
const BROTLI = ['ngx_http_brotli_filter_module.so', 'ngx_http_brotli_static_module.so'];
const START_WITHIN_MS = 120_000;

/** Starts nginx with the configuration that the project gives for it, and installs it first where it is missing. Null where it cannot be had. */
export async function serveWithNginx(options: NginxOptions): Promise<Nginx | null> {
  if (!findOrInstallNginx()) return null;
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  // Its workers run as another account.
  chmodSync(folder, 0o755);
  for (const name of ['logs', 'acme', 'body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'])
    mkdirSync(join(folder, name));
  const { cert, key, ca } = await makeCertificate();
  writeFileSync(join(folder, 'cert.pem'), cert);
  writeFileSync(join(folder, 'key.pem'), key, { mode: 0o600 });
  const ports = {
    tls: options.port ?? (await freePort()),
    plain: await freePort(),
    unused: await portToComeBackTo(),
  };
  writeFileSync(join(folder, 'site.conf'), siteOf({ ...options, folder, ports }));
  const config = join(folder, 'nginx.conf');
  writeFileSync(config, mainOf(folder, options.workers ?? 2));

  const child = spawn(PROGRAM, ['-c', config, '-e', join(folder, 'logs/main.log')], {
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
  while (!(await answersAt(ports.tls))) {
    if (child.exitCode !== null || Date.now() > until) {
      const why = said + logs();
      await stop();
      throw new Error(`nginx did not start. It said: ${why}`);
    }
    await sleep(20);
  }
  return {
    url: `${options.isPlain ? 'http' : 'https'}://localhost:${ports.tls}`,
    plainUrl: `http://localhost:${ports.plain}`,
    ca,
    pid: child.pid as number,
    logs,
    reload: () => void child.kill('SIGHUP'),
    stop,
  };
}

/** Whether nginx with its modules for brotli is here, or could be installed. */
export function findOrInstallNginx(): boolean {
  const isHere = () => existsSync(PROGRAM) && BROTLI.every((name) => existsSync(join(MODULES, name)));
  if (isHere()) return true;
  if (!mayInstallPackages()) return false;
  console.log('No nginx is here; installing it. This happens once.');
  installPackages('nginx', 'libnginx-mod-http-brotli-filter', 'libnginx-mod-http-brotli-static');
  return isHere();
}

type Places = NginxOptions & { folder: string; ports: { tls: number; plain: number; unused: number } };

/** The configuration of the project, with the places of a test. Throws where something that is to be changed is not in it any more. */
function siteOf({ builds, servers, isPlain, folder, ports }: Places): string {
  const [first = '', second = `127.0.0.1:${ports.unused}`] = servers.map((server) => new URL(server).host);
  const changes: [from: string | RegExp, to: string][] = [
    [/^ +listen \[::\].*\n/gm, ''],
    ['listen 80;', `listen 127.0.0.1:${ports.plain};`],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${ports.tls}${isPlain ? '' : ' ssl http2'};`],
    [/server_name example\.org;/g, 'server_name localhost;'],
    ['https://example.org$request_uri', `https://localhost:${ports.tls}$request_uri`],
    ['/etc/letsencrypt/live/example.org/fullchain.pem', join(folder, 'cert.pem')],
    ['/etc/letsencrypt/live/example.org/privkey.pem', join(folder, 'key.pem')],
    [/\/srv\/return-2-intimacy\/site\/builds/g, builds],
    [/\/var\/log\/nginx/g, join(folder, 'logs')],
    ['/var/lib/letsencrypt', join(folder, 'acme')],
    ['server 127.0.0.1:3000 ', `server ${first} `],
    ['server 127.0.0.1:3001 ', `server ${second} `],
  ];
  return changes.reduce(
    (text, [from, to]) => {
      const changed = text.replace(from, () => to);
      if (changed === text) throw new Error(`deploy/nginx.conf does not hold ${from} any more.`);
      return changed;
    },
    readFileSync(join(ROOT, 'deploy/nginx.conf'), 'utf8'),
  );
}

/** What Debian's own /etc/nginx/nginx.conf sets, as far as the site needs it, in a folder of the test. */
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
