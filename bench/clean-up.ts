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
