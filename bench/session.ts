// One run of the bench: what it logs on the way, and what it undoes at the end.

const started = performance.now();

/** Logs what is being done, with the minutes and seconds since the start. */
export function say(what: string): void {
  const seconds = Math.floor((performance.now() - started) / 1000);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  console.log(`[${clock.padStart(5)}] ${what}`);
}

type Step = () => unknown;

const steps: Step[] = [];

/** Remembers what to undo when the bench ends, however it ends: servers, and temporary folders. */
export function undoLater(step: Step): void {
  steps.push(step);
}

/** Undoes all of it, the latest first. A step that fails is logged, and does not stop the others. */
export async function cleanUp(): Promise<void> {
  for (let step = steps.pop(); step; step = steps.pop()) {
    try {
      await step();
    } catch (error) {
      console.error(error);
    }
  }
}
