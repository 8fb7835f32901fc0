import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { makeCertificate } from '#tools/servers/make-certificate.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { canRun, type Machine, makeMachine, UNIT, WITHOUT_MACHINE } from './machine.ts';
import { makeRelease, type Release } from './make-release.ts';

let machine: Machine;
let release: Release;
beforeAll(async () => {
  if (!canRun) return;
  machine = await makeMachine();
  release = makeRelease(machine.place, 'one');
  await machine.install(release.file);
});
afterAll(() => machine?.remove());
if (!canRun) test.skip(WITHOUT_MACHINE, () => {});

const isRoot = process.getuid?.() === 0;

/** The lines of a report, and what it says is to be done. */
async function look(command: 'status' | 'doctor') {
  const { status, stdout, stderr } = await machine.run([command]);
  expect(stderr).toBe('');
  const [lines = '', todo = ''] = stdout.split('\nTo do:\n');
  return { status, lines, todo: todo.split('\n').filter(Boolean) };
}

/** Spoils something for one look, and gives how it is put back. */
type Spoil = () => (() => void) | Promise<() => void>;

const path = (name: string) => join(machine.root, name);

function changeFile(name: string, change: (text: string) => string): () => void {
  const before = readFileSync(path(name), 'utf8');
  writeFileSync(path(name), change(before));
  return () => writeFileSync(path(name), before);
}
function moveAway(name: string): () => void {
  renameSync(path(name), `${path(name)}.away`);
  return () => renameSync(`${path(name)}.away`, path(name));
}
function unknow(name: string): () => void {
  machine.forget(name);
  return () => machine.know(name);
}
function knowFor(name: string, text: string, after: string | null = null): () => void {
  machine.know(name, text);
  return () => (after === null ? machine.forget(name) : machine.know(name, after));
}
async function putCertificate(days: number, name = 'example.org'): Promise<() => void> {
  const { cert } = await makeCertificate(name, { notAfterDate: new Date(Date.now() + days * 86_400_000) });
  return changeFile('etc/letsencrypt/live/example.org/cert.pem', () => cert);
}

describe.skipIf(!canRun)('status and doctor', () => {
  let back: (() => void) | undefined;
  afterEach(() => {
    back?.();
    back = undefined;
  });

  test('where nothing is wrong, they say how it is, and that nothing is to be done', async () => {
    const certificate = await putCertificate(80.5);
    const status = await machine.run(['status']);
    certificate();
    const id = release.id.slice(0, 12);
    expect(status.stdout.split('\n').map((line) => line.replace(/\d+ seconds?/, 'N seconds'))).toEqual([
      'https://example.org/',
      `Release       ${id}, for N seconds, with Node 24.0.0`,
      expect.stringMatching(
        `^Server        answers at port ${machine.ports[0]}, for N seconds, and takes \\? MB$`,
      ),
      'Pages         nginx sends those of this release at https://example.org/',
      expect.stringMatching(/^Certificate {3}for 80 days more, until \d{4}-\d\d-\d\d$/),
      'Inquiries     none waits to be mailed',
      'Disk          9000 MB free (50 % in use), 1 release kept',
      'Memory        2929 MB free of 3906, and 0 MB of swap',
      expect.stringMatching(/^Backup {8}.*\/return-2-intimacy-[\d-]+\.tar\.gz, N seconds old; keep copies/),
      '',
      'To do:',
      // The one of this moment is not the one that is sent.
      '- The certificate that nginx sends is not the one on the disk. To send it: systemctl reload nginx',
      '',
    ]);
    const doctor = await machine.run(['doctor']);
    if (isRoot) {
      expect([doctor.status, doctor.stderr]).toEqual([0, '']);
      expect(doctor.stdout).toMatch(/\nNothing is to be done\.\n$/);
    }
    expect(doctor.stdout).toMatch(/^Ports {9}nothing but 22, 80 and 443 is open to others$/m);
    expect(doctor.stdout).toMatch(/^nginx {9}1\.22\.1$/m);
  });

  const MINUTES_20 = 1200;
  type Case = [command: 'status' | 'doctor', what: string, spoil: Spoil, todo: string];
  const CASES: Case[] = [
    [
      'status',
      'the server does not run',
      async () => {
        await machine.systemctl('stop', `${UNIT}@${machine.ports[0]}`);
        return () => void machine.systemctl('restart', `${UNIT}@${machine.ports[0]}`);
      },
      `- No server runs. Why: journalctl -u '${UNIT}@*' -n 30. To start it: ${UNIT} back ID`,
    ],
    [
      'status',
      'nginx sends something else',
      () => {
        machine.front.sends = 'Something else.';
        return () => {
          machine.front.sends = null;
        };
      },
      '- nginx does not send the pages of this release. Does it run (systemctl status nginx), and what does it say (nginx -t)?',
    ],
    [
      'status',
      'the certificate was not renewed',
      () => putCertificate(10.5),
      '- The certificate was not renewed, and ends in 10 days. What keeps certbot from it: certbot renew --dry-run',
    ],
    [
      'status',
      'there is no certificate',
      () => moveAway('etc/letsencrypt/live'),
      `- There is no certificate for example.org. To get one: ${UNIT} install`,
    ],
    [
      'status',
      'nothing tells nginx of a certificate',
      () => moveAway('etc/letsencrypt/renewal-hooks/deploy/return-2-intimacy'),
      `- Nothing tells nginx of a renewed certificate. To mend it: ${UNIT} install`,
    ],
    [
      'status',
      'nothing renews the certificate',
      () => unknow('certbot.timer.enabled'),
      '- Nothing renews the certificate by itself. To mend it: systemctl enable --now certbot.timer',
    ],
    [
      'status',
      'the disk is nearly full',
      () => knowFor('free', '400', '9000'),
      '- The disk is nearly full. What takes space: du -xh --max-depth=3 / | sort -h | tail',
    ],
    [
      'status',
      'memory is nearly used up',
      () =>
        changeFile('proc/meminfo', (text) => text.replace('MemAvailable: 3000000', 'MemAvailable: 50000')),
      '- Memory is nearly used up. What takes it: systemctl status, or top',
    ],
    [
      'status',
      'there is no backup',
      () => moveAway('var/backups/return-2-intimacy'),
      `- There is no backup yet. One is made each day; to make one now: ${UNIT} backup`,
    ],
    [
      'status',
      'someone has been waiting',
      () => changeHealth({ pending: 3, oldestSeconds: MINUTES_20 }),
      `- Someone has been waiting for 20 minutes, because mail does not go out. Why: journalctl -u '${UNIT}@*' -n 30. To read what waits: ${UNIT} inquiries (docs/inquiries.md)`,
    ],
    [
      'status',
      'the form can take nothing',
      () => changeHealth({ problem: 'The outbox is away.' }),
      `- The form cannot take inquiries now: The outbox is away. More: journalctl -u ${UNIT}@PORT -n 30`,
    ],
    [
      'status',
      'the server is of another release',
      () => changeHealth({ build: 'f'.repeat(64) }),
      `- The server runs another release than the one whose pages are sent. Let them be one: ${UNIT} back ID`,
    ],
    [
      'doctor',
      'a unit was changed',
      () => changeFile(`etc/systemd/system/${UNIT}@.service`, (text) => `${text}# Mine.\n`),
      `- Units of systemd are not as this script has them: ${UNIT}@.service. Your own changes belong in a drop-in (systemctl edit). To put them back: ${UNIT} install`,
    ],
    [
      'doctor',
      'settings can be read by others',
      () => {
        chmodSync(path('etc/return-2-intimacy/server.env'), 0o644);
        return () => chmodSync(path('etc/return-2-intimacy/server.env'), 0o600);
      },
      '- Others than root may read ROOT/etc/return-2-intimacy/server.env. To mend it: chmod 600 ROOT/etc/return-2-intimacy/server.env; chown root ROOT/etc/return-2-intimacy/server.env',
    ],
    [
      'doctor',
      'settings are gone',
      () => moveAway('etc/return-2-intimacy/server.env'),
      `- There is no ROOT/etc/return-2-intimacy/server.env, so the server cannot start again. Put a copy there, or give the answers again: ${UNIT} install --answers FILE`,
    ],
    [
      'doctor',
      'a file of the release can be read by root alone',
      () => {
        chmodSync(path('srv/return-2-intimacy/current/server.mjs'), 0o600);
        return () => chmodSync(path('srv/return-2-intimacy/current/server.mjs'), 0o644);
      },
      '- The server and nginx may not read all of ROOT/srv/return-2-intimacy/releases. To mend it: chmod -R u=rwX,go=rX ROOT/srv/return-2-intimacy/releases; chmod 755 ROOT/srv/return-2-intimacy/releases/*/node',
    ],
    [
      'doctor',
      'a file of the release was changed',
      () => changeFile('srv/return-2-intimacy/current/server.mjs', (text) => `${text}\n`),
      `- A file of the release that is served is not as it was made. Take it again: ${UNIT} update FILE`,
    ],
    [
      'doctor',
      'nginx does not take its configuration',
      () => knowFor('nginx.refuses', 'server_name'),
      '- nginx does not take its configuration: nginx: [emerg] unknown directive',
    ],
    [
      'doctor',
      'nginx does not run',
      () => unknow('nginx.active'),
      '- nginx does not run. To start it: systemctl start nginx',
    ],
    [
      'doctor',
      'nginx does not start with the machine',
      () => unknow('nginx.enabled'),
      '- nginx does not start with the machine. To mend it: systemctl enable nginx',
    ],
    [
      'doctor',
      'a port is open',
      () =>
        knowFor(
          'open-ports',
          [
            'tcp LISTEN 0 511 0.0.0.0:80 0.0.0.0:* users:(("nginx",pid=1,fd=6))',
            'tcp LISTEN 0 511 127.0.0.1:3000 0.0.0.0:* users:(("node",pid=1,fd=6))',
            'udp UNCONN 0 0 0.0.0.0:5353 0.0.0.0:* users:(("avahi-daemon",pid=1,fd=6))',
            '',
          ].join('\n'),
        ),
      '- Besides 22, 80 and 443, these ports are open to others: udp 0.0.0.0:5353 (avahi-daemon). Stop what needs no one from outside, or close them in the firewall.',
    ],
    [
      'doctor',
      'a name leads nowhere',
      () => knowFor('example.org.unknown', ''),
      '- The name example.org does not lead to this machine, or port 80 is closed on the way. Without that, the certificate cannot be renewed.',
    ],
    [
      'doctor',
      'a unit failed',
      () => knowFor('failed-units', 'exim4.service loaded failed failed Mail\n'),
      '- These units of systemd failed: exim4.service. Why: systemctl status exim4.service',
    ],
    [
      'doctor',
      'no one installs security updates',
      () => unknow('packages/unattended-upgrades'),
      '- No one installs the security updates of Debian (nginx, certbot, OpenSSL). To let the machine do it: apt-get install unattended-upgrades',
    ],
    [
      'doctor',
      'nothing looks each day',
      () => unknow(`${UNIT}-daily.timer.enabled`),
      `- Nothing looks at the site each day. To mend it: ${UNIT} install`,
    ],
    [
      'doctor',
      'a reboot is due',
      () => {
        machine.put('run/reboot-required', '');
        return () => rmSync(path('run/reboot-required'));
      },
      '- An update of Debian waits for a reboot: systemctl reboot',
    ],
  ];
  const expected = (todo: string) =>
    todo
      .replaceAll('ROOT', machine.root)
      .replace('PORT', String(machine.ports[0]))
      .replace('ID', release.id.slice(0, 12));

  // By day, what may be wrong at the same time is looked at together.
  const ALONE = [
    'the server does not run',
    'there is no certificate',
    'settings are gone',
    'nginx does not run',
  ];
  test.each([
    ['whatever may be wrong beside the rest', (what: string) => !ALONE.includes(what)],
    ['what hides some of the rest', (what: string) => ALONE.includes(what)],
  ])('%s: all of it is told, with what to do', async (_, isIn) => {
    const some = CASES.filter(([, what]) => isIn(what));
    const backs: (() => void)[] = [];
    back = () => {
      for (const each of backs.reverse()) each();
    };
    for (const [, , spoil] of some) backs.push(await spoil());
    const { status, todo } = await look('doctor');
    expect(status).toBe(1);
    for (const [, , , due] of some) expect(todo).toContain(expected(due));
  });

  test.each(CASES)(
    '%s: where %s, they end with 1, and say what to do',
    { tags: NIGHTLY },
    async (command, _, spoil, due) => {
      back = await spoil();
      const { status, todo } = await look(command);
      expect(status).toBe(1);
      expect(todo).toContain(expected(due));
    },
  );

  /** What the server says of itself, from now on: the program reads it each time. */
  function changeHealth(health: object): () => void {
    const file = join(machine.fake, 'health');
    const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    machine.know('health', JSON.stringify({ ...before, ...health }));
    return () => machine.forget('health');
  }

  test('once a day, a certificate that was forgotten is sent, a backup is kept, and the rest is said to the journal', async () => {
    back = await putCertificate(10.5);
    machine.asked();
    const { status, stdout } = await machine.run(['daily']);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'ALERT: nginx sent another certificate than the one on the disk. It is told to read it.\n',
    );
    expect(stdout).toContain('ALERT: The certificate was not renewed, and ends in 10 days.');
    expect(machine.asked()).toContain('systemctl reload nginx');
    expect(stdout).toMatch(/^Kept: .*\.tar\.gz/m);
    expect(stdout).not.toMatch(/^(Release|Server|Disk) /m);
  });

  test('a machine that serves nothing says how to begin', async () => {
    back = moveAway('srv/return-2-intimacy/current');
    expect(existsSync(path('srv/return-2-intimacy/current'))).toBe(false);
    const { status, lines, todo } = await look('status');
    expect(status).toBe(1);
    expect(lines).toContain('Release       none is served\n');
    expect(todo).toContain(
      `- Nothing is served. Let a release go live: ${UNIT} back ${release.id.slice(0, 12)}`,
    );
  });
});
