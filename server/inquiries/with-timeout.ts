/** Waits for work, but not longer than `milliseconds`; says whether it ended. Work that fails has ended. Leaves no timer behind. */
export async function withTimeout(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const ended = work.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([ended, patience]);
  } finally {
    clearTimeout(timer);
  }
}
