import { type Profiler, Session } from 'node:inspector';

/**
 * How much code some work runs: each character of the program as often as it is passed, which the engine counts for coverage. The same on
 * every machine, however busy. Only where nothing is optimized (`--no-opt --no-maglev`): optimized code leaves some out. What the
 * engine does by itself, as in a regular expression, never counts.
 */
export function stepsOf(work: () => unknown): number {
  const session = new Session();
  session.connect();
  try {
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    work();
    let steps = 0;
    // In the same thread, it is answered before `post` returns.
    session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error;
      for (const each of result.flatMap(({ functions }) => functions)) steps += stepsIn(each);
    });
    if (steps === 0) throw new Error('Nothing was counted.');
    return steps;
  } finally {
    session.disconnect();
  }
}

/** Each range comes after the one that it lies in, and says anew how often its part of that was passed. */
function stepsIn({ ranges }: Profiler.FunctionCoverage): number {
  const around: Profiler.CoverageRange[] = [];
  let steps = 0;
  for (const range of ranges) {
    while ((around.at(-1)?.endOffset ?? Number.POSITIVE_INFINITY) <= range.startOffset) around.pop();
    const counted = around.at(-1)?.count ?? 0;
    steps += (range.endOffset - range.startOffset) * (range.count - counted);
    around.push(range);
  }
  return steps;
}
