/** Does something; where it fails, says why in plain words, and the process ends with 1. */
export async function orEnd(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
