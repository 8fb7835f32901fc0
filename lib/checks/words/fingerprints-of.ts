const WINDOW = 4;

/**
 * A few of the runs of words of a text, so chosen that two texts that share four runs one after the other (of five words each:
 * eight words) always share one (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003).
 */
export function fingerprintsOf(runs: readonly string[]): Set<string> {
  const chosen = new Set<string>();
  for (let start = 0; start === 0 || start + WINDOW <= runs.length; start++) {
    let least = runs[start];
    for (let at = start + 1; at < Math.min(start + WINDOW, runs.length); at++) {
      const run = runs[at];
      if (run !== undefined && least !== undefined && run < least) least = run;
    }
    if (least !== undefined) chosen.add(least);
  }
  return chosen;
}
