import { readFileSync } from 'node:fs';

/** What a file below `/proc` says now; nothing where the system has no such file, or what it is about is gone. */
export function procText(name: string): string {
  try {
    return readFileSync(`/proc/${name}`, 'utf8');
  } catch {
    return '';
  }
}
