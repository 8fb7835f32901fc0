import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
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
import { answersAt, freePort } from '#tools/servers/free-port.ts';
import { installPackages, mayInstallPackages } from '#tools/servers/install-packages.ts';
import { makeCertificate } from '#tools/servers/make-certificate.ts';
import { hasEnded } from '#tools/servers/program-path.ts';

/** Why tests that need Postfix are left out. */
export const WITHOUT_POSTFIX =
  'left out: Postfix is not here, or may not be started. Run the tests as root on Debian, where it is installed when it is missing';

/** A real mail server with a mailbox, on a free port of this machine, over TLS. Whoever starts it stops it. */
export type Postfix = {
  url: URL;
  ca: string;
  /** The one address that it takes mails for. */
  address: string;
  /** Each mail in the mailbox, as it lies there. */
  mails(): string[];
  /** What it wrote into its log. */
  log(): string;
  stop(): Promise<void>;
};

const PROGRAM = '/usr/sbin/postfix';
const NOBODY = 65534;
const START_WITHIN_MS = 120_000;

/**
 * Starts Postfix with a configuration, a queue and a mailbox of its own, and installs it first where it is missing and that is possible:
 * as root on Debian. Null where it cannot be had. Nothing that it takes leaves this machine.
 */
export async function startPostfix(): Promise<Postfix | null> {
  if (!findOrInstall()) return null;
  const folder = mkdtempSync(join(tmpdir(), 'postfix-'));
  // Its parts run as different accounts.
  chmodSync(folder, 0o755);
  const [config, queue, data, box] = ['config', 'queue', 'data', 'mail'].map((name) => {
    const path = join(folder, name);
    mkdirSync(path);
    return path;
  }) as [string, string, string, string];
  chownSync(data, Number(execFileSync('id', ['-u', 'postfix'], { encoding: 'utf8' })), 0);
  chownSync(box, NOBODY, NOBODY);
  const { cert, key, ca } = await makeCertificate();
  writeFileSync(join(config, 'cert.pem'), cert);
  writeFileSync(join(config, 'key.pem'), key, { mode: 0o600 });
  const port = await freePort();
  const address = 'office@example.org';
  const log = join(folder, 'log');
  writeFileSync(join(config, 'main.cf'), mainOf({ config, queue, data, box, log, folder, address }));
  writeFileSync(join(config, 'master.cf'), masterOf(port));

  const server = spawn(PROGRAM, ['-c', config, 'start-fg'], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const readLog = () => (existsSync(log) ? readFileSync(log, 'utf8') : '');

  async function stop(): Promise<void> {
    // The program that was started waits for another one, which ends all the rest.
    const pidFile = join(queue, 'pid', 'master.pid');
    const master = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0;
    if (!hasEnded(server)) process.kill(master || Number(server.pid), 'SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  }

  const until = Date.now() + START_WITHIN_MS;
  while (!(await answersAt(port))) {
    if (hasEnded(server) || Date.now() > until) {
      const said = readLog();
      await stop();
      throw new Error(`Postfix did not start. Its log: ${said}`);
    }
    await sleep(50);
  }
  const inbox = join(box, 'office', 'new');
  return {
    url: new URL(`smtps://localhost:${port}`),
    ca,
    address,
    mails: () =>
      existsSync(inbox) ? readdirSync(inbox).map((name) => readFileSync(join(inbox, name), 'latin1')) : [],
    log: readLog,
    stop,
  };
}

function findOrInstall(): boolean {
  if (process.getuid?.() !== 0) return false;
  if (existsSync(PROGRAM)) return true;
  if (!mayInstallPackages()) return false;
  console.log('No Postfix is here; installing it. This happens once.');
  // So that the package sets up no server of its own, and starts none.
  execFileSync('debconf-set-selections', {
    input: 'postfix postfix/main_mailer_type select No configuration\n',
  });
  installPackages('postfix');
  return existsSync(PROGRAM);
}

type Places = Record<'config' | 'queue' | 'data' | 'box' | 'log' | 'folder' | 'address', string>;

/** https://www.postfix.org/postconf.5.html */
function mainOf({ config, queue, data, box, log, folder, address }: Places): string {
  return `compatibility_level = 3.6
queue_directory = ${queue}
data_directory = ${data}
maillog_file = ${log}
maillog_file_prefixes = ${folder}
inet_interfaces = loopback-only
inet_protocols = ipv4
myhostname = mail.example.org
mydestination =
mynetworks =
alias_maps =
smtpd_relay_restrictions = reject_unauth_destination
smtpd_tls_cert_file = ${config}/cert.pem
smtpd_tls_key_file = ${config}/key.pem
default_transport = error:nothing leaves this machine
relay_transport = error:nothing leaves this machine
virtual_mailbox_domains = ${address.split('@')[1]}
virtual_mailbox_base = ${box}
virtual_mailbox_maps = inline:{ ${address}=office/ }
virtual_uid_maps = static:${NOBODY}
virtual_gid_maps = static:${NOBODY}
`;
}

/** The parts that take a mail in and put it into a mailbox, none in a root of its own (https://www.postfix.org/master.5.html). */
function masterOf(port: number): string {
  return `127.0.0.1:${port} inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
anvil unix - - n - 1 anvil
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
postlog unix-dgram n - n - 1 postlogd
`;
}
