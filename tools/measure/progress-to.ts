import { writeSync } from 'node:fs';

/** Tells how far a release is: whoever follows it reads one line for each step. */
export type Progress = (line: string) => void;

/**
 * Tells how far a release is to whoever started it, at the descriptor that `PROGRESS_FD` names: `building`, `looking 31 43`, `packing`. No one is told
 * where there is no such setting. Whoever stops listening stops nothing.
 */
export function progressTo(descriptor: string | undefined): Progress {
  const number = /^[1-9]\d{0,3}$/.test(descriptor ?? '') ? Number(descriptor) : null;
  if (number === null || number < 3) return () => undefined;
  return (line) => {
    try {
      writeSync(number, `${line}\n`);
    } catch {
      // It is closed, or full.
    }
  };
}
