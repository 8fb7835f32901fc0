import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CADDY, findOrInstallCaddy, WITHOUT_CADDY } from '#tests/servers/caddy.ts';
import { findOrInstall } from '#tools/servers/install-packages.ts';
import { ROOT } from '../build.ts';

const UNIT = 'return-2-intimacy@.service';
const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ANALYZE = '/usr/bin/systemd-analyze';
const WITHOUT_SYSTEMD =
  'left out: systemd is not here, or does not run. Run the tests as root on Debian, where it is installed when it is missing';

/** Where systemd does not run, as in a container, only root can make the folder that its tools work in. */
function canAnalyze(): boolean {
  return findOrInstall(ANALYZE, 'systemd') && (existsSync('/run/systemd') || process.getuid?.() === 0);
}

describe('the unit of systemd', () => {
  const text = readFileSync(join(ROOT, 'deploy', UNIT), 'utf8');
  const unit = join(folder, UNIT);
  writeFileSync(unit, text.replaceAll('/srv/return-2-intimacy/site', ROOT));

  test('is one that systemd understands, to the last line', ({ skip }) => {
    if (!canAnalyze()) return skip(WITHOUT_SYSTEMD);
    const { status, stderr } = spawnSync(ANALYZE, ['verify', unit], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  test('leaves the server little that it could do harm with', ({ skip }) => {
    if (!canAnalyze()) return skip(WITHOUT_SYSTEMD);
    const words = ['security', '--offline=true', '--no-pager', unit];
    const said = execFileSync(ANALYZE, words, { encoding: 'utf8' });
    const exposure = Number(/Overall exposure level for .*: ([\d.]+)/.exec(said)?.[1]);
    // From 0 to 10; a unit that says nothing has 9.6.
    expect(exposure).toBeGreaterThan(0);
    expect(exposure).toBeLessThanOrEqual(1.5);
  });

  test('gives the server longer to stop than it takes', () => {
    const seconds = Number(/^TimeoutStopSec=(\d+)s$/m.exec(text)?.[1]);
    expect(seconds).toBeGreaterThan(15);
  });
});

test('the Caddyfile is one that Caddy understands, without a warning', ({ skip }) => {
  if (!findOrInstallCaddy()) return skip(WITHOUT_CADDY);
  const text = readFileSync(join(ROOT, 'deploy/Caddyfile'), 'utf8');
  const config = join(folder, 'Caddyfile');
  writeFileSync(config, text.replaceAll('/srv/return-2-intimacy/site', ROOT));
  const words = ['validate', '--adapter', 'caddyfile', '--config', config];
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const { status, stderr } = spawnSync(CADDY, words, { encoding: 'utf8', env });
  expect(status, stderr).toBe(0);
  expect(stderr).not.toContain('"level":"warn"');
});

test('the script that goes live is one that every shell reads alike', ({ skip }) => {
  const program = '/usr/bin/shellcheck';
  if (!findOrInstall(program, 'shellcheck'))
    return skip('left out: ShellCheck is not here, and may not be installed');
  const words = [join(ROOT, 'deploy/go-live')];
  const { status, stdout } = spawnSync(program, words, { encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, '']);
});

test('nginx, Caddy, the unit and the script mean the same two ports and the same folder', () => {
  const text = (name: string) => readFileSync(join(ROOT, 'deploy', name), 'utf8');
  expect(text('go-live')).toContain("ports='3000 3001'");
  const ports = (name: string) => new Set(text(name).match(/(?<=127\.0\.0\.1:)\d+/g));
  for (const name of ['nginx.conf', 'Caddyfile']) expect(ports(name)).toEqual(new Set(['3000', '3001']));
  for (const name of ['go-live', 'nginx.conf', 'Caddyfile', UNIT]) {
    const folders = new Set(text(name).match(/\/srv\/[\w/-]*\/builds/g));
    expect([name, ...folders]).toEqual([name, '/srv/return-2-intimacy/site/builds']);
  }
});
