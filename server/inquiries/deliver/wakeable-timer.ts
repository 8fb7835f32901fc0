/** Something that sleepers wait for. */
export type WakeableTimer = {
  ring(): void;
  /** How often it has rung. */
  rings(): number;
  /** Resolves after `milliseconds`, or as soon as it rings; at once where it rang after `heard`, so that no ring is missed. */
  rest(milliseconds: number, heard?: number): Promise<void>;
};

/** Makes a bell. Whoever rests at it keeps the process alive, and rings end that. */
export function makeWakeableTimer(): WakeableTimer {
  let rings = 0;
  const sleepers = new Set<() => void>();
  return {
    rings: () => rings,
    ring() {
      rings += 1;
      for (const wake of [...sleepers]) wake();
    },
    rest(milliseconds, heard = rings) {
      if (heard !== rings) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(wake, milliseconds);
        sleepers.add(wake);
        function wake() {
          clearTimeout(timer);
          sleepers.delete(wake);
          resolve();
        }
      });
    },
  };
}
