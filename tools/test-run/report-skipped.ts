// A reporter of Vitest beside its dots: which tests were left out, and why. What needs a program that is not here is not tested, and must not
// look as if it were.
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { NIGHTLY } from './when.ts';

export default class ReportSkipped implements Reporter {
  private isByDay = false;

  onInit({ config }: Vitest): void {
    this.isByDay = (config.tagsFilter ?? []).length > 0;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const each of modules) {
      const tests = [...each.children.allTests('skipped')].filter(
        ({ tags }) => !(this.isByDay && tags.includes(NIGHTLY)),
      );
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
