import { readFileSync, writeFileSync } from 'node:fs';

type Locked = {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

const OS = 'aix android darwin freebsd linux netbsd openbsd openharmony sunos win32'.split(' ');
const CPU = 'arm arm64 ia32 loong64 ppc64 riscv64 s390x wasm32 x64'.split(' ');
const LIBC = { gnu: 'glibc', musl: 'musl', gnueabihf: 'glibc', musleabihf: 'musl' } as const;

/**
 * Puts back what npm left out of a lock file, and returns the names. npm drops an optional package for another platform when its registry does not
 * have that version (yet), and `npm ci` then refuses the whole file, on every platform. The package that depends on it gives its version, and its
 * name gives the platform.
 */
export function completeLock(path: string): string[] {
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
