import { changedFile } from '#tests/fixture-site.ts';

/** The one source of the small site as nobody has looked it up. */
export function unverified(): Record<string, string> {
  return changedFile(
    'sources/example-2020.yaml',
    '  on: 2026-11-22\n  by: a tester\n  how: It was made up for tests.',
    '  on: null\n  by: null\n  how: null',
  );
}
