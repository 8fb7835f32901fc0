import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Locked = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> };

const ROOT = join(import.meta.dirname, '../..');

// What only the bench needs has a lock file of its own.
describe.each(['.', 'bench/tools'])('in %s', (folder) => {
  const read = (name: string) => JSON.parse(readFileSync(join(ROOT, folder, name), 'utf8'));
  const lock: { packages: Record<string, Locked> } = read('package-lock.json');
  const manifest: Record<string, Record<string, string>> = read('package.json');

  test('the lock file holds the packages of every platform, so that npm ci takes it ("npm run lock:repair" fixes it)', () => {
    const missing = Object.entries(lock.packages).flatMap(([owner, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${owner}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  test('the lock file holds no address of a registry', () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
  });

  test('every dependency is named with its exact version', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions).not.toEqual([]);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
