import { type ExecFileException, execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describeEnd } from '#lib/processes/describe-end.ts';

/** Git could not do what it was asked. The message is for whoever runs the room; `isDisk` says that the disk is the reason. */
export class GitError extends Error {
  readonly isDisk: boolean;
  constructor(message: string) {
    super(message);
    // A lock that someone holds, or has left, is a file that is there already.
    this.isDisk =
      !/file exists/i.test(message) &&
      /no space left|disk quota|read-only file system|permission denied|unable to (write|create)|write error/i.test(
        message,
      );
  }
}

type Options = { input?: Buffer; limit?: number; timeout?: number };

// Nothing of the machine or of an account changes what Git does, no hook runs, and what was answered is on the disk.
const SETTINGS = [
  'core.hooksPath=/dev/null',
  'core.fsync=committed,reference',
  'core.quotePath=false',
  'gc.auto=0',
];
const FIXED = SETTINGS.flatMap((setting) => ['-c', setting]);
const LIMIT = 64 * 1024 * 1024;
const TIMEOUT_MS = 20_000;

/** So many run at once: whoever looks at a hundred pages would otherwise begin more than the machine lets the room begin. */
const MOST_AT_ONCE = 16;
let running = 0;
const waiting: (() => void)[] = [];

/** Runs Git with these arguments, without a shell, and gives what it printed. `gitDir` is named, so that no other
 * repository is found; null where none is needed. */
export async function runGit(
  gitDir: string | null,
  args: readonly string[],
  options: Options = {},
): Promise<Buffer> {
  // Whoever ends hands its place on.
  if (running >= MOST_AT_ONCE) await new Promise<void>((goOn) => waiting.push(goOn));
  else running += 1;
  try {
    return await begin(gitDir, args, options);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function begin(
  gitDir: string | null,
  args: readonly string[],
  { input, limit = LIMIT, timeout = TIMEOUT_MS }: Options,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...FIXED, ...(gitDir === null ? [] : [`--git-dir=${gitDir}`]), ...args],
      {
        encoding: 'buffer',
        maxBuffer: limit,
        timeout,
        killSignal: 'SIGKILL',
        cwd: '/',
        env: environment(),
      },
      (error, stdout, stderr) => {
        if (!error) return resolve(stdout);
        reject(new GitError(reasonOf(error, gitDir, args[0] ?? '', stderr.toString())));
      },
    );
    // It may end before it has read all: what it says of that is told above.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

function environment(): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'production',
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    LC_ALL: 'C',
    HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
  };
}

function reasonOf(error: ExecFileException, gitDir: string | null, verb: string, said: string) {
  if (error.code === 'ENOENT') return 'Git is missing on this machine. Install it: apt-get install git';
  if (gitDir !== null && !existsSync(gitDir)) return `There is no repository at ${gitDir}.`;
  if (error.killed) return `git ${verb} did not end in time, or said too much.`;
  if (error.signal) return describeEnd(`git ${verb}`, error) ?? error.message;
  return `git ${verb} failed (${String(error.code)}): ${said.trim().slice(0, 2_000)}`;
}
