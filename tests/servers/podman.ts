import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findOrInstall } from '#tools/servers/install-packages.ts';

/** What podman did: its exit code, or that of the program in the container, and what was said. */
type Said = { status: number | null; stdout: string; stderr: string };

/** podman with images, containers, volumes and secrets of its own. Whoever opens it removes it. */
export type Podman = {
  /** Runs a command of podman, whatever comes of it. */
  try: (...words: string[]) => Said;
  /** The same, and gives what it printed. Throws where it fails. */
  run: (...words: string[]) => string;
  /** Gives a secret to podman. */
  keep: (secret: string, value: string) => void;
  /** Stops and removes everything. */
  remove: () => void;
};

const PROGRAMS = ['/usr/bin/podman', '/usr/bin/conmon', '/usr/bin/runc'];
const MISSING =
  'left out: podman or runc is not here, or may not be installed. Run the tests as root on Debian, where they are installed when they are missing';

// Where a container may not be given more than this process has itself, podman's own limits are too high.
const LIMITS = ['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=1024:1024'];

/** When a call that hangs is ended. */
const GIVE_UP_AFTER_MS = 180_000;

/** What every container of the tests gets: the network of this machine, and no health check by itself, which takes a systemd. */
export const IN_TESTS = ['--network', 'host', '--no-healthcheck', ...LIMITS];

/** Why no container can run here, in words; null where one can. podman is installed first, if it is missing. */
export function whyNoPodman(): string | null {
  if (process.getuid?.() !== 0 || !findOrInstall(PROGRAMS, 'podman', 'runc')) return MISSING;
  const root = mkdtempSync(join(tmpdir(), 'smallest-'));
  const podman = openPodman();
  try {
    // A program of this machine, so that a fault of the image cannot look like one of the machine.
    for (const path of ['/bin/true', ...librariesOf('/bin/true')]) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      copyFileSync(path, join(root, path));
    }
    const { status, stderr } = podman.try('run', '--rm', ...IN_TESTS, '--rootfs', root, '/bin/true');
    if (status === 0) return null;
    return `left out: podman is here, and runs no container: ${stderr.trim().split('\n').at(-1)}`;
  } finally {
    podman.remove();
    rmSync(root, { recursive: true, force: true });
  }
}

/** Opens a podman that knows nothing of what the podman of the machine has. */
export function openPodman(): Podman {
  const folder = mkdtempSync(join(tmpdir(), 'podman-'));
  const places = ['--root', join(folder, 'kept'), '--runroot', join(folder, 'run')];
  const how = ['--log-level=error', '--cgroup-manager=cgroupfs', '--events-backend=none', '--runtime=runc'];
  const call = (words: readonly string[]): Said => {
    const options = { encoding: 'utf8', timeout: GIVE_UP_AFTER_MS } as const;
    const { status, stdout, stderr } = spawnSync('podman', [...places, ...how, ...words], options);
    return { status, stdout, stderr };
  };
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = call(words);
    if (status !== 0) throw new Error(`podman ${words.join(' ')} ended with ${status}: ${stdout}${stderr}`);
    return stdout.trim();
  };
  return {
    try: (...words) => call(words),
    run,
    keep: (secret, value) => {
      const file = join(folder, secret);
      writeFileSync(file, value);
      run('secret', 'create', secret, file);
    },
    remove: () => {
      call(['rm', '--all', '--force', '--time', '0']);
      call(['image', 'umount', '--all', '--force']);
      // What tidies up after a container that was ended may still do so, and keeps the folder mounted.
      spawnSync('umount', ['--lazy', join(folder, 'kept/overlay')]);
      rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
    },
  };
}

/** The files of this machine that a program cannot start without. */
export function librariesOf(program: string): string[] {
  return spawnSync('ldd', [program], { encoding: 'utf8' }).stdout.match(/\/\S+/g) ?? [];
}
