import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDeployFiles } from '#build/files/beside-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'deploy-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(name: string, mode = 0o644): void {
  mkdirSync(join(root, 'deploy', dirname(name)), { recursive: true });
  writeFileSync(join(root, 'deploy', name), `# ${name}\n`, { mode });
}

test('a build has the script and its parts, each with its right to be run, and nothing else of deploy/', () => {
  put('site', 0o755);
  put('machine/update.sh');
  put('machine/nginx/site.conf');
  put('machine/hooks/reload', 0o700);
  for (const other of ['nginx.conf', 'trial.sh', 'site.old', 'machine/.DS_Store', 'machine/update.sh~'])
    put(other);
  const found = [...readDeployFiles(root)].map(([name, { bytes, mayRun }]) => [name, `${bytes}`, mayRun]);
  expect(found).toEqual([
    ['deploy/machine/hooks/reload', '# machine/hooks/reload\n', true],
    ['deploy/machine/nginx/site.conf', '# machine/nginx/site.conf\n', false],
    ['deploy/machine/update.sh', '# machine/update.sh\n', false],
    ['deploy/site', '# site\n', true],
  ]);
});

test('where there is none of it, a build has none', () => {
  expect([...readDeployFiles(root)]).toEqual([]);
  put('nginx.conf');
  expect([...readDeployFiles(root)]).toEqual([]);
});

test('a link is refused, because it may lead nowhere on another machine', () => {
  put('site', 0o755);
  mkdirSync(join(root, 'deploy/machine'));
  symlinkSync('/etc/hostname', join(root, 'deploy/machine/name'));
  expect(() => readDeployFiles(root)).toThrow(
    '"deploy/machine/name" is a link, and a build takes only files. Copy the file there.',
  );
});
