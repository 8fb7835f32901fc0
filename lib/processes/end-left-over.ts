import { readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { procText } from './proc-text.ts';

/**
 * Ends what a program that was killed has left behind: processes of our own group that work in this folder, and whose command is like this. They
 * know of no one who would end them, and go on for ever. Another build, in another folder, is left alone. Does nothing where the system does not list
 * processes as files.
 */
export function endLeftOver(folder: string, command: RegExp): void {
  const group = groupOf('self');
  if (group === null) return;
  const place = realpathSync(folder);
  const others = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  for (const pid of others) {
    if (groupOf(pid) !== group || folderOf(pid) !== place) continue;
    if (!command.test(procText(`${pid}/cmdline`).replaceAll('\0', ' '))) continue;
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** The process group, which stands after the name in parentheses, the state and the parent (proc_pid_stat(5)). */
function groupOf(pid: string): string | null {
  return /^.*\) \S+ \d+ (\d+) /s.exec(procText(`${pid}/stat`))?.[1] ?? null;
}

/** The folder in which a process works; null for one that has ended, or belongs to someone else. */
function folderOf(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
