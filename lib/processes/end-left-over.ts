import { readdirSync, readFileSync } from 'node:fs';

/**
 * Ends what a program that was killed has left behind: processes of our own group whose command is like this. They know of no one who would end
 * them, and go on for ever. Does nothing where the system does not list processes as files.
 */
export function endLeftOver(command: RegExp): void {
  const group = groupOf('self');
  if (group === null) return;
  for (const pid of readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && Number(name) !== process.pid,
  )) {
    if (groupOf(pid) !== group || !command.test(textOf(pid, 'cmdline').replaceAll('\0', ' '))) continue;
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** The process group, which stands after the name in parentheses, the state and the parent (proc_pid_stat(5)). */
function groupOf(pid: string): string | null {
  return /^.*\) \S+ \d+ (\d+) /s.exec(textOf(pid, 'stat'))?.[1] ?? null;
}

function textOf(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
