import { expect, test } from 'vitest';
import { knownFiles } from '#staff/editor/saving/known-files.ts';
import { shaOf } from '#staff/repository/sha-of.ts';

const file = (path: string, words: string) => ({ path, sha: shaOf(Buffer.from(words)) });
const put = (path: string, words: string) => ({
  additions: [{ path, contents: Buffer.from(words).toString('base64url') }],
  deletions: [],
});

test('a save says what each file was, and null where there was none', () => {
  const files = knownFiles();
  files.learn([file('a', 'A'), file('b', 'B')]);
  expect(files.readAs({ ...put('new', 'N'), deletions: [{ path: 'a' }] })).toEqual({
    new: null,
    a: file('a', 'A').sha,
  });
});

test('a save in doubt that was done is known as its own', async () => {
  const files = knownFiles();
  files.learn([file('a', 'A')]);
  expect(files.isInDoubt()).toBe(false);
  await files.doubt(put('a', 'mine ÿ?>'));
  expect(files.isInDoubt()).toBe(true);
  files.settle([file('a', 'mine ÿ?>')]);
  expect(files.isInDoubt()).toBe(false);
  expect(files.readAs(put('a', 'more'))).toEqual({ a: file('a', 'mine ÿ?>').sha });
});

test('what others wrote while a save was in doubt stays unknown', async () => {
  const files = knownFiles();
  files.learn([file('a', 'A'), file('b', 'B')]);
  await files.doubt(put('a', 'mine'));
  files.settle([file('a', 'theirs'), file('b', 'theirs')]);
  expect(files.readAs({ ...put('a', 'x'), deletions: [{ path: 'b' }] })).toEqual({
    a: file('a', 'A').sha,
    b: file('b', 'B').sha,
  });
});

test('a file that was deleted in doubt is gone', async () => {
  const files = knownFiles();
  files.learn([file('a', 'A'), file('b', 'B')]);
  await files.doubt({ additions: [], deletions: [{ path: 'a' }, { path: 'b' }] });
  files.settle([file('b', 'B')]);
  expect(files.readAs({ ...put('a', 'x'), deletions: [{ path: 'b' }] })).toEqual({
    a: null,
    b: file('b', 'B').sha,
  });
});
