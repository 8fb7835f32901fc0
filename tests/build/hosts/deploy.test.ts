import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CADDY, findOrInstallCaddy, WITHOUT_CADDY } from '#tests/servers/caddy.ts';
import { findOrInstall } from '#tools/servers/install-packages.ts';
import { makeCertificate } from '#tools/servers/make-certificate.ts';
import { findOrInstallNginx, WITHOUT_NGINX } from '#tools/servers/nginx.ts';
import { BUILD, ROOT } from '../current-build.ts';
import { runParts } from '../machine/run-parts.ts';

const MACHINE = join(ROOT, 'deploy/machine');
const UNITS = readdirSync(join(MACHINE, 'units'));
const SERVER = 'return-2-intimacy@.service';
const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ANALYZE = '/usr/bin/systemd-analyze';
const WITHOUT_SYSTEMD =
  'left out: systemd is not here, or does not run. Run the tests as root on Debian, where it is installed when it is missing';

/** Where systemd does not run, as in a container, only root can make the folder that its tools work in. */
function canAnalyze(): boolean {
  return findOrInstall(ANALYZE, 'systemd') && (existsSync('/run/systemd') || process.getuid?.() === 0);
}

const text = (name: string) => readFileSync(join(MACHINE, 'units', name), 'utf8');

// As installed, but with programs that are here.
for (const name of UNITS) {
  const runnable = text(name)
    .replace(
      /^(Exec(?:StartPost|StopPost|Start)=)\S*(\/node|\/until-answers|\/make-release|return-2-intimacy)(?= |$)/gm,
      '$1/bin/true',
    )
    .replaceAll(/(?<=^EnvironmentFile=)-?.*$/gm, join(folder, 'server.env'));
  writeFileSync(join(folder, name), runnable);
}

describe('the units of systemd', () => {
  test('are ones that systemd understands, to the last line', ({ skip }) => {
    if (!canAnalyze()) return skip(WITHOUT_SYSTEMD);
    const { status, stderr } = spawnSync(ANALYZE, ['verify', ...UNITS.map((name) => join(folder, name))], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  test.skipIf(!canAnalyze()).each([
    // From 0 to 10; a unit that says nothing has 9.6.
    [SERVER, 1.1],
    ['return-2-intimacy-staff.service', 1.1],
    ['return-2-intimacy-build.service', 4],
    ['return-2-intimacy-publish.service', 4],
  ])('%s can do little harm', (name, most) => {
    const words = ['security', '--offline=true', '--no-pager', join(folder, name)];
    const said = execFileSync(ANALYZE, words, { encoding: 'utf8' });
    const exposure = Number(/Overall exposure level for .*: ([\d.]+)/.exec(said)?.[1]);
    expect(exposure).toBeGreaterThan(0);
    expect(exposure).toBeLessThanOrEqual(most);
  });

  test('what staff publish is made within the limits and walls of any release', () => {
    const linesOf = (name: string) =>
      text(name)
        .split('\n')
        .filter(
          (line) => line !== '' && !/^([#[]|Description|Exec|TimeoutStart|StartLimit|SuccessExit)/.test(line),
        );
    const [build, publish] = ['build', 'publish'].map((name) => linesOf(`return-2-intimacy-${name}.service`));
    // Besides, it takes away what is wanted.
    expect(publish).toEqual(
      build?.map((line) =>
        line.startsWith('ReadWritePaths=') ? `${line} /srv/return-2-intimacy/wanted` : line,
      ),
    );
    expect(build?.length).toBeGreaterThan(25);
  });

  test('the server has longer to stop than it takes, and is started again for ever', () => {
    const seconds = Number(/^TimeoutStopSec=(\d+)s$/m.exec(text(SERVER))?.[1]);
    expect(seconds).toBeGreaterThan(15);
    expect(text(SERVER)).toMatch(/^StartLimitIntervalSec=0$/m);
    expect(text(SERVER)).toMatch(/^Restart=always$/m);
  });

  test('run only what the machine has, as accounts that it makes', () => {
    const accounts = readFileSync(join(MACHINE, 'accounts.conf'), 'utf8');
    for (const name of UNITS) {
      for (const [, account] of text(name).matchAll(/^User=(.*)$/gm))
        expect(accounts).toMatch(new RegExp(`^u ${account} `, 'm'));
      for (const [, program = ''] of text(name).matchAll(
        /^Exec\w+=(?:\/usr\/local\/lib\/return-2-intimacy\/)(\S+)/gm,
      ))
        expect([name, program, existsSync(join(ROOT, 'deploy', program))]).toEqual([name, program, true]);
    }
  });
});

test('the Caddyfile is one that Caddy understands, without a warning', ({ skip }) => {
  if (!findOrInstallCaddy()) return skip(WITHOUT_CADDY);
  const caddyfile = readFileSync(join(ROOT, 'deploy/Caddyfile'), 'utf8');
  const config = join(folder, 'Caddyfile');
  const current = join(ROOT, 'builds/current');
  writeFileSync(config, caddyfile.replaceAll('/srv/return-2-intimacy/current', current));
  const words = ['validate', '--adapter', 'caddyfile', '--config', config];
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const { status, stderr } = spawnSync(CADDY, words, { encoding: 'utf8', env });
  expect(status, stderr).toBe(0);
  expect(stderr).not.toContain('"level":"warn"');
});

describe('the scripts', () => {
  const SHELLCHECK = '/usr/bin/shellcheck';
  const TRIAL = join(ROOT, 'deploy/trial');
  const site = readFileSync(join(ROOT, 'deploy/site'), 'utf8');
  const parts = /^for part in (.*); do$/m.exec(site)?.[1]?.split(' ') ?? [];

  test('are ones that ShellCheck finds nothing in', ({ skip }) => {
    if (!findOrInstall(SHELLCHECK, 'shellcheck'))
      return skip('left out: ShellCheck is not here, and may not be installed');
    // One script, as Bash reads it, because the parts use each other.
    const whole = site.replace(/^for part in [\s\S]*?^done$/m, () =>
      parts.map((part) => readFileSync(join(MACHINE, 'parts', `${part}.sh`), 'utf8')).join('\n'),
    );
    expect(whole.length).toBeGreaterThan(20_000);
    writeFileSync(join(folder, 'site'), whole);
    const trial = readdirSync(TRIAL, { recursive: true, encoding: 'utf8' });
    for (const script of [
      join(folder, 'site'),
      join(ROOT, 'deploy/trial.sh'),
      ...trial.filter((name) => name.endsWith('.sh')).map((name) => join(TRIAL, name)),
      join(MACHINE, 'make-release'),
      join(MACHINE, 'until-answers'),
      ...['systemctl', 'stand-in'].map((name) => join(ROOT, 'tests/servers/machine', name)),
    ]) {
      const { status, stdout } = spawnSync(SHELLCHECK, [script], { encoding: 'utf8' });
      expect([status, stdout]).toEqual([0, '']);
    }
  });

  test('each part is read, and each function is used', () => {
    expect([...parts].sort()).toEqual(
      readdirSync(join(MACHINE, 'parts'))
        .map((name) => name.replace('.sh', ''))
        .sort(),
    );
    const all =
      parts.map((part) => readFileSync(join(MACHINE, 'parts', `${part}.sh`), 'utf8')).join('\n') + site;
    const unused = [...all.matchAll(/^(\w+)\(\) \{/gm)]
      .map(([, name = '']) => name)
      .filter(
        (name) =>
          !name.startsWith('look_at_') && (all.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length < 2,
      );
    expect(unused).toEqual([]);
  });
});

const hasNginx = findOrInstallNginx();
if (!hasNginx) test.skip(WITHOUT_NGINX, () => {});

describe('nginx as it is set up', () => {
  const configured = (version: string, changes = 'STAFF_NAME=staff.example.net') =>
    runParts(
      `nginx() { echo "nginx version: nginx/${version}" >&2; }
SITE_NAME=example.net OTHER_NAMES='www.example.net example.com'; ${changes}
final_site`,
      [],
      folder,
    );

  test('speaks HTTP/2 in the words of each version', () => {
    const [old, middle, recent] = ['1.22.1', '1.25.0', '1.26.3'].map((version) => configured(version));
    expect(old).toBe(middle);
    expect(old).not.toMatch(/^\s*http2 on;/m);
    expect(recent).not.toMatch(/listen .*http2/);
    // Once for each that has TLS.
    const count = (lines: RegExp) => recent?.match(lines)?.length;
    expect(count(/^ *http2 on;$/gm)).toBe(count(/^ *listen 443 ssl/gm));
  });

  test.skipIf(!hasNginx).each([
    ['before there is a certificate', 'configured "$MACHINE/nginx/first.conf"'],
    ['for one name', 'final_site'],
    ['for several names', "OTHER_NAMES='www.example.net example.com'; final_site"],
    [
      'before there is one for the room',
      'STAFF_NAME=staff.example.net; configured "$MACHINE/nginx/first.conf"',
    ],
    ['with a name for the room', 'STAFF_NAME=staff.example.net; final_site'],
  ])('is one that the nginx that is here understands, without a warning: %s', async (_, script) => {
    const { cert, key } = await makeCertificate('example.net');
    writeFileSync(join(folder, 'fullchain.pem'), cert);
    writeFileSync(join(folder, 'privkey.pem'), key);
    const said = runParts(`PATH=$PATH:/usr/sbin SITE_NAME=example.net; ${script}`, [], folder)
      .replaceAll('/srv/return-2-intimacy/current', BUILD)
      .replaceAll('/etc/letsencrypt/live/example.net', folder)
      .replaceAll('/var/log/nginx', folder)
      .replaceAll(/(?<=listen )(80|443)/g, '28$1');
    writeFileSync(join(folder, 'site.conf'), said);
    const modules = ['filter', 'static'].map(
      (name) => `load_module /usr/lib/nginx/modules/ngx_http_brotli_${name}_module.so;\n`,
    );
    const main = `${modules.join('')}pid ${folder}/pid; events {} http { include /etc/nginx/mime.types; include ${folder}/site.conf; }`;
    writeFileSync(join(folder, 'nginx.conf'), main);
    const words = ['-t', '-q', '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'errors.log')];
    const { status, stderr } = spawnSync('/usr/sbin/nginx', words, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  test('knows the names of the site, and nothing of the example', () => {
    const said = configured('1.22.1');
    expect(said).not.toMatch(/example\.org|OTHER_NAMES|STAFF_NAME/);
    expect(said).toContain('server_name www.example.net example.com;');
    expect(configured('1.22.1', "OTHER_NAMES=''")).not.toContain('www.');
    // The staff room is behind it where it has a name.
    expect(said).toContain('127.0.0.1:3100');
    expect(configured('1.22.1', '')).not.toContain('127.0.0.1:3100');
  });

  test('does not listen where there is no IPv6', () => {
    expect(configured('1.22.1')).not.toContain('[::]');
    expect(configured('1.22.1', 'ROOT=')).toMatch(
      existsSync('/proc/net/if_inet6') ? /listen \[::\]:443/ : /./,
    );
  });
});

test('nginx, Caddy, the units and the script mean the same two ports and the same folder', () => {
  const read = (name: string) => readFileSync(join(ROOT, 'deploy', name), 'utf8');
  expect(runParts('echo "$PORTS $SITE"', [], '')).toBe('3000 3001 /srv/return-2-intimacy\n');
  const nginx = 'machine/nginx/site.conf';
  const ports = (name: string) => new Set(read(name).match(/(?<=127\.0\.0\.1:)\d+/g));
  for (const name of [nginx, 'Caddyfile']) expect(ports(name)).toEqual(new Set(['3000', '3001']));
  for (const name of [nginx, 'Caddyfile', `machine/units/${SERVER}`]) {
    const folders = new Set(read(name).match(/\/srv\/[\w-]*\/(?!build|room|wanted)\w+/g));
    expect([name, ...folders]).toEqual([
      name,
      name.includes('units') ? '/srv/return-2-intimacy/slots' : '/srv/return-2-intimacy/current',
    ]);
  }
});

describe('the documentation', () => {
  const DOCS = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'docs/running.md',
    'docs/inquiries.md',
    'docs/commands.md',
  ];
  const words = DOCS.map((name) => readFileSync(join(ROOT, name), 'utf8')).join('\n');

  test('names only commands of the script that exist', () => {
    const usage = runParts('usage');
    const named = new Set(
      [...words.matchAll(/(?:(?:`|^)return-2-intimacy|deploy\/site) ([a-z][a-z-]+)/gm)].map(
        ([, name]) => name,
      ),
    );
    expect(named.size).toBeGreaterThan(5);
    for (const name of named)
      expect([name, usage]).toEqual([name, expect.stringContaining(`  site ${name} `)]);
  });

  test('names only places that the script knows', () => {
    const known = readdirSync(join(MACHINE, 'parts'))
      .map((name) => readFileSync(join(MACHINE, 'parts', name), 'utf8'))
      .join('\n');
    for (const [, name] of words.matchAll(/\/(?:etc|var\/lib|usr\/local\/lib)\/return-2-intimacy\/([\w.]+)/g))
      expect([name, known]).toEqual([name, expect.stringContaining(`/${name}`)]);
  });
});
