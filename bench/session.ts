// What belongs to one run of the bench: what it says on the way, and what it undoes at its end.

const started = performance.now();

/** Tells what is being done, with the minutes and seconds since the start. */
export function say(what: string): void {
  const seconds = Math.floor((performance.now() - started) / 1000);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  console.log(`[${clock.padStart(5)}] ${what}`);
}

type Step = () => unknown;

const steps: Step[] = [];

/** Remembers what has to be undone when the bench ends, however it ends: servers, and folders for a while. */
export function undoLater(step: Step): void {
  steps.push(step);
}

/** Undoes all of it, the latest first. One that fails is told, and does not keep the others. */
export async function cleanUp(): Promise<void> {
  for (let step = steps.pop(); step; step = steps.pop()) {
    try {
      await step();
    } catch (error) {
      console.error(error);
    }
  }
}
