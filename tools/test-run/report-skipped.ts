// A reporter of Vitest beside its dots: which tests were left out, and why. What needs a program that is not here is not tested, and must not
// look as if it were.
import type { Reporter, TestModule } from 'vitest/node';

export default class ReportSkipped implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const each of modules) {
      const tests = [...each.children.allTests('skipped')];
      if (tests.length === 0) continue;
      // A test that is only there to say why the others are left out says it in its name.
      const reasons = tests.flatMap(
        (test) => noteOf(test.result()) ?? (test.parent === each ? test.name : []),
      );
      console.log(
        `Left out of ${each.relativeModuleId}: ${tests.length}. ${[...new Set(reasons)].join(' ')}`,
      );
    }
  }
}

function noteOf(result: object): string | undefined {
  return 'note' in result && typeof result.note === 'string' ? result.note : undefined;
}
