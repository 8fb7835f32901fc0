import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CURRENT } from '#build/store/kept-builds.ts';
import { answersAt, freePort, portToComeBackTo } from '#tools/servers/free-port.ts';
import { findOrInstall } from '#tools/servers/install-packages.ts';
import { makeCertificate } from '#tools/servers/make-certificate.ts';
import { endProcess, hasEnded } from '#tools/servers/program-path.ts';

/** Why tests that need Caddy are left out. */
export const WITHOUT_CADDY =
  'left out: Caddy is not here, or may not be installed. Run the tests as root on Debian, where it is installed when it is missing';

/** Caddy in front of the site, as `deploy/Caddyfile` sets it up, on a free port of this machine. Whoever starts it stops it. */
export type Caddy = {
  /** Its address, with TLS. */
  url: string;
  /** Its address without TLS, which only redirects to the other. */
  plainUrl: string;
  /** The certificate that it shows. */
  ca: string;
  /** All that it said. */
  said(): string;
  stop(): Promise<void>;
};

/** `servers` are the addresses at which the server may be: one, or two. */
type CaddyOptions = { builds: string; servers: readonly string[] };

/** Whom it takes for itself, in place of the whole loopback network: so a test can ask from an address that is elsewhere. */
export const LOOPBACK = '127.0.0.1';

const ROOT = join(import.meta.dirname, '../..');
export const CADDY = '/usr/bin/caddy';
const START_WITHIN_MS = 120_000;

/** Whether Caddy is here, or could be installed. */
export const findOrInstallCaddy = () => findOrInstall(CADDY, 'caddy');

/** Starts Caddy with the configuration that the project gives for it. */
export async function serveWithCaddy(options: CaddyOptions): Promise<Caddy> {
  const folder = mkdtempSync(join(tmpdir(), 'caddy-'));
  chmodSync(folder, 0o700);
  const { cert, key, ca } = await makeCertificate();
  writeFileSync(join(folder, 'cert.pem'), cert);
  writeFileSync(join(folder, 'key.pem'), key);
  const [port, plain] = [await freePort(), await freePort()];
  const config = join(folder, 'Caddyfile');
  writeFileSync(config, siteOf({ ...options, folder, port, plain, unused: await portToComeBackTo() }));
  // Whatever it keeps, it keeps there.
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(CADDY, ['run', '--adapter', 'caddyfile', '--config', config], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk;
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const stop = async () => {
    await endProcess(child);
    rmSync(folder, { recursive: true, force: true });
  };
  const until = Date.now() + START_WITHIN_MS;
  while (!(await answersAt(port))) {
    if (hasEnded(child) || Date.now() > until) {
      await stop();
      throw new Error(`Caddy did not start. It said: ${said}`);
    }
    await sleep(20);
  }
  return {
    url: `https://localhost:${port}`,
    plainUrl: `http://localhost:${plain}`,
    ca,
    said: () => said,
    stop,
  };
}

type Places = CaddyOptions & { folder: string; port: number; plain: number; unused: number };

/** The configuration of the project, with the places of a test. Throws where something that is to be changed is not in it any more. */
function siteOf({ builds, servers, folder, port, plain, unused }: Places): string {
  const [first = '', second = `127.0.0.1:${unused}`] = servers.map((server) => new URL(server).host);
  const changes: [from: string | RegExp, to: string][] = [
    // No other Caddy of the machine is asked or answered, and none of its ports is taken.
    [/^\{\n/m, '{\n\tadmin off\n\tauto_https disable_redirects\n'],
    [
      /^example\.org \{\n/m,
      `https://localhost:${port} {\n\tbind 127.0.0.1\n\ttls ${join(folder, 'cert.pem')} ${join(folder, 'key.pem')}\n`,
    ],
    ['127.0.0.0/8 ::1', LOOPBACK],
    ['http://example.org {\n', `http://localhost:${plain} {\n\tbind 127.0.0.1\n`],
    ['https://example.org{uri}', `https://localhost:${port}{uri}`],
    [':80, :443 {\n', `http://:${plain}, https://:${port} {\n\tbind 127.0.0.1\n`],
    [/\/srv\/return-2-intimacy\/current/g, join(builds, CURRENT)],
    ['127.0.0.1:3000 127.0.0.1:3001', `${first} ${second}`],
  ];
  return changes.reduce(
    (text, [from, to]) => {
      const changed = text.replace(from, () => to);
      if (changed === text) throw new Error(`deploy/Caddyfile does not hold ${from} any more.`);
      return changed;
    },
    readFileSync(join(ROOT, 'deploy/Caddyfile'), 'utf8'),
  );
}
