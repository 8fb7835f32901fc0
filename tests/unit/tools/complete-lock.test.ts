import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from '#tests/content-folder.ts';
import { completeLock } from '#tools/complete-lock.ts';

test('optional packages for other platforms come back, with what their names say, and nothing else changes', () => {
  const optionalDependencies = {
    '@a/b-linux-arm64-musl': '1.2.3',
    '@a/b-darwin-x64': '1.2.3',
    peer: '^2.0.0',
  };
  const packages = {
    '': { optionalDependencies: { own: '1.0.0' } },
    'node_modules/@a/b-darwin-x64': { version: '1.2.3', cpu: ['x64'], os: ['darwin'], optional: true },
    'node_modules/a': { version: '1.2.3', dev: true, optionalDependencies },
  };
  const lock = join(
    contentFolder({ 'lock.json': JSON.stringify({ lockfileVersion: 3, packages }) }),
    'lock.json',
  );
  const missing = {
    version: '1.2.3',
    cpu: ['arm64'],
    libc: ['musl'],
    os: ['linux'],
    dev: true,
    optional: true,
  };
  expect(completeLock(lock)).toEqual(['@a/b-linux-arm64-musl@1.2.3']);
  expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual({
    lockfileVersion: 3,
    packages: { ...packages, 'node_modules/@a/b-linux-arm64-musl': missing },
  });
  expect(completeLock(lock)).toEqual([]);
});
