import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { NAMES_OF_PRACTICE } from '#tests/names-of-practice.ts';

const ROOT = join(import.meta.dirname, '../..');
const ROOMS = ['app', 'browser', 'build', 'components', 'lib', 'server', 'staff', 'views'];

/** The files whose code may say such a word, and why. No reader gets any of it. */
const MAY: Readonly<Record<string, string>> = {
  'lib/checks/phrases/there-phrases.ts': 'words that a fact makes untrue',
  'lib/checks/rules/answer-length.ts': 'an example of how to write',
  'lib/checks/rules/note-in-copy.ts': 'words that a page must not have',
  'lib/checks/rules/person-first.ts': 'words that a page must not have',
  'lib/checks/rules/protected-title.ts': 'a law of one state, for practices there',
  'lib/checks/rules/shaming-word.ts': 'words that a page must not have',
  'lib/checks/rules/telling-paper.ts': 'words that a sheet must not have',
  'lib/content/components/reading.ts': 'an example of how to write',
  'lib/content/load/facts.ts': 'stands in for a state that cannot be read',
  'lib/content/model/facts-schema.ts': 'examples of what to fill in',
  'lib/content/practice/states.ts': 'every state of the country',
  'lib/launch/names-without-license.ts': 'a law of one state, for practices there',
};

/** The code of a file without its comments. */
const codeOf = (file: string, text: string) =>
  transformSync(text, {
    loader: file.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'preserve',
    legalComments: 'none',
    minifyWhitespace: true,
  }).code;

const files = globSync(`{${ROOMS.join(',')}}/**/*.{ts,tsx}`, { cwd: ROOT }).filter(
  (file) => !file.endsWith('.d.ts'),
);

test('no code names the practice that this project was made for, but for what is listed', () => {
  expect(files.length).toBeGreaterThan(500);
  const found = files.filter((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    return NAMES_OF_PRACTICE.test(text) && NAMES_OF_PRACTICE.test(codeOf(file, text));
  });
  expect(found.sort()).toEqual(Object.keys(MAY));
});
