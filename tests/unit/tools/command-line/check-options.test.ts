import { expect, test } from 'vitest';
import { checkOptionsOf } from '#tools/command-line/check-options.ts';

const AS_ALWAYS = { kind: 'check', contentDir: 'content', format: 'text', fix: false };

test.each([
  [[], AS_ALWAYS],
  [['--fix'], { ...AS_ALWAYS, fix: true }],
  [['--format', 'json'], { ...AS_ALWAYS, format: 'json' }],
  [['--format=github', 'words/'], { ...AS_ALWAYS, format: 'github', contentDir: 'words' }],
  [['/'], { ...AS_ALWAYS, contentDir: '/' }],
  [['--help'], { kind: 'help' }],
  [['-h'], { kind: 'help' }],
])('%j is understood', (args, options) => {
  expect(checkOptionsOf(args)).toEqual(options);
});

test.each([
  [['--fxi'], 'There is no --fxi here. Did you mean --fix?'],
  [['--verbose'], 'There is no --verbose here.'],
  [['-x'], 'There is no -x here.'],
  [['--format', 'xml'], '"xml" is no format. The formats are: text, json, github.'],
  [['--format'], 'There is no format after --format. The formats are: text, json, github.'],
  [['--fix=no'], '--fix takes nothing after it: write it by itself.'],
  [['a', 'b'], 'One folder can be checked at a time, and these are several: a, b.'],
])('%j is answered kindly', (args, why) => {
  expect(checkOptionsOf(args)).toEqual({ kind: 'unclear', why });
});
