/** A timer that can be ended early. */
export type WakeableTimer = {
  /** Ends every sleep under way. */
  wake(): void;
  /** How often `wake` was called. */
  wakeCount(): number;
  /** Resolves after `milliseconds` or at the next wake; at once where there was a wake after `countSeen`, so that none is missed. */
  sleep(milliseconds: number, countSeen?: number): Promise<void>;
};

/** Makes a timer that can be ended early. A sleep keeps the process alive. */
export function makeWakeableTimer(): WakeableTimer {
  let count = 0;
  const sleepers = new Set<() => void>();
  return {
    wakeCount: () => count,
    wake() {
      count += 1;
      for (const end of [...sleepers]) end();
    },
    sleep(milliseconds, countSeen = count) {
      if (countSeen !== count) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(end, milliseconds);
        sleepers.add(end);
        function end() {
          clearTimeout(timer);
          sleepers.delete(end);
          resolve();
        }
      });
    },
  };
}
