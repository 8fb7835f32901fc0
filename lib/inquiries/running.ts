import type { Inquiries } from './start-inquiries.ts';

// Next bundles what starts with the server and what answers requests apart from each other, and `scripts/serve.ts` is in no bundle: a
// variable of a module would be three. This place is the same for all.
const PLACE = Symbol.for('return-2-intimacy.inquiries');
type Process = typeof globalThis & { [PLACE]?: Inquiries };

/** Makes the form that was started known to this process. */
export function setRunning(inquiries: Inquiries): void {
  (globalThis as Process)[PLACE] = inquiries;
}

/** The form that runs in this process, or undefined where none was started. */
export function getRunning(): Inquiries | undefined {
  return (globalThis as Process)[PLACE];
}
