// `npm run lock:repair`, after every `npm install`: puts back into package-lock.json what npm left out, here and for the bench.
// npm drops an optional package for another platform when the registry at hand does not have that version (yet); `npm ci` then
// refuses the whole file, on every platform. The package that asks for it names its version, and its name says the platform.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Locked = {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const CPU = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const LIBC = { gnu: 'glibc', musl: 'musl', gnueabihf: 'glibc', musleabihf: 'musl' } as const;

for (const folder of ['.', 'bench/tools']) {
  const added = complete(join(import.meta.dirname, '..', folder, 'package-lock.json'));
  const said = added.length === 0 ? 'is complete' : `lacked ${added.join(', ')}`;
  console.log(`${join(folder, 'package-lock.json')} ${said}.`);
}

/** Completes one lock file; gives what was put back. */
function complete(path: string): string[] {
  const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(path, 'utf8'));
  const added: string[] = [];
  for (const [owner, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const places = [`node_modules/${name}`, `${owner}/node_modules/${name}`];
      if (owner === '' || places.some((place) => place in lock.packages) || !/^\d/.test(version)) continue;
      lock.packages[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(dev && { dev }),
        optional: true,
      };
      added.push(`${name}@${version}`);
    }
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  return added;
}

function platformOf(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => OS.includes(word));
  const cpu = words.filter((word) => CPU.includes(word));
  const libc = words.flatMap((word) => (word in LIBC ? LIBC[word as keyof typeof LIBC] : []));
  return { ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }), ...(os.length > 0 && { os }) };
}
