// In the place of `systemctl` where no systemd runs: keeps the servers of tests by port, as units "name@port". It does what `deploy/go-live` asks of it, and
// nothing else. In FAKE_SYSTEMD is the folder of what it knows: settings.json, with the command and the environment of a server, and a file for each unit.
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const folder = process.env.FAKE_SYSTEMD ?? '';
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isNow = process.argv.includes('--now');
const [command = '', unit = ''] = words;
const port = unit.split('@')[1] ?? '';
const pidFile = join(folder, `${port}.pid`);
const enabledFile = join(folder, `${port}.enabled`);
appendFileSync(join(folder, 'asked'), `${process.argv.slice(2).join(' ')}\n`);

const pidOf = () => (existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : null);

function isActive(): boolean {
  const pid = pidOf();
  if (pid === null) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function stop(): Promise<void> {
  const pid = pidOf();
  if (pid !== null && isActive()) process.kill(pid, 'SIGTERM');
  while (isActive()) await sleep(10);
  rmSync(pidFile, { force: true });
}

function start(): void {
  const { script, env } = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'));
  const log = openSync(join(folder, `${port}.log`), 'a');
  const server = spawn(process.execPath, [script], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: port },
  });
  writeFileSync(pidFile, String(server.pid));
  server.unref();
}

switch (command) {
  case 'is-active':
    process.exitCode = isActive() ? 0 : 3;
    break;
  case 'is-enabled':
    process.exitCode = existsSync(enabledFile) ? 0 : 1;
    break;
  case 'restart':
    await stop();
    start();
    break;
  case 'stop':
    await stop();
    break;
  case 'enable':
    writeFileSync(enabledFile, '');
    break;
  case 'disable':
    rmSync(enabledFile, { force: true });
    if (isNow) await stop();
    break;
  default:
    console.error(`This systemctl cannot ${command}.`);
    process.exitCode = 1;
}
