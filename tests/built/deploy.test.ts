import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '#lib/http/headers.ts';
import { installPackages, mayInstallPackages } from '#tests/install-packages.ts';
import { ROOT } from './build.ts';

const UNIT = 'return-2-intimacy.service';
const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether a program is here, or could be installed. */
function findOrInstall(program: string, name: string): boolean {
  if (!existsSync(program) && mayInstallPackages()) installPackages(name);
  return existsSync(program);
}

const ANALYZE = '/usr/bin/systemd-analyze';
const WITHOUT_SYSTEMD =
  'left out: systemd is not here, or does not run. Run the tests as root on Debian, where it is installed when it is missing';
const CADDY = '/usr/bin/caddy';

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

test('the Caddyfile is one that Caddy understands', ({ skip }) => {
  if (!findOrInstall(CADDY, 'caddy')) return skip('left out: Caddy is not here, and may not be installed');
  const words = ['validate', '--adapter', 'caddyfile', '--config', join(ROOT, 'deploy/Caddyfile')];
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const { status, stderr } = spawnSync(CADDY, words, { encoding: 'utf8', env });
  expect(status, stderr).toBe(0);
  expect(stderr).not.toContain('"level":"warn"');
});

test('the Caddyfile sends every security header with what Caddy itself answers', () => {
  const text = readFileSync(join(ROOT, 'deploy/Caddyfile'), 'utf8');
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    const written = /[ ;]/.test(value) ? `"${value}"` : value;
    expect(text).toContain(`\t\t\t${name} ${written}\n`);
  }
});
