// A reporter of Playwright beside its dots: the version of each browser, how many tests passed in it, and which were left out, and why.
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

export default class ReportEngines implements Reporter {
  private readonly passed = new Map<string, number>();
  private readonly leftOut = new Map<string, number>();

  onTestEnd(test: TestCase, { status }: TestResult): void {
    const [project = ''] = test.titlePath().filter((part) => part !== '');
    const noteOf = (type: string) => test.annotations.find((each) => each.type === type)?.description;
    if (status === 'passed') count(this.passed, `${project}: ${noteOf('engine')}`);
    if (status === 'skipped') count(this.leftOut, `${project}: ${noteOf('skip')}`);
  }

  onEnd(): void {
    for (const [engine, tests] of this.passed) console.log(`${engine}, ${tests} passed`);
    for (const [why, tests] of this.leftOut) console.log(`${why} (${tests} tests)`);
  }
}

function count(of: Map<string, number>, name: string): void {
  of.set(name, (of.get(name) ?? 0) + 1);
}
