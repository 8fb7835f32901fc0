import { expect, test } from 'vitest';
import { runGit } from '#staff/repository/run-git.ts';
import { gitThat } from '../saves/git-that.ts';

const told = (args: string[], options = {}) =>
  runGit(null, args, options).then(String, (error) => error.message);

test('Git is told nothing of the machine, the account or the secrets of the room', async () => {
  process.env.ROOM_SECRET = 'secret';
  process.env.GIT_DIR = '/elsewhere';
  gitThat('env');
  const seen = await told(['status']);
  delete process.env.ROOM_SECRET;
  delete process.env.GIT_DIR;
  expect(seen).toContain('GIT_CONFIG_NOSYSTEM=1');
  expect(seen).toContain('GIT_TERMINAL_PROMPT=0');
  expect(seen).not.toMatch(/secret|GIT_DIR/);
});

test('no argument is read by a shell', async () => {
  gitThat('printf "<%s>" "$@"');
  expect(await told(['log', '--', '$(touch x); `y` "a b"'])).toContain('<log><--><$(touch x); `y` "a b">');
});

test('a Git that does not end, or says too much, is ended', async () => {
  gitThat('exec sleep 600');
  expect(await told(['log'], { timeout: 200 })).toBe('git log did not end in time, or said too much.');
  gitThat('exec yes');
  expect(await told(['log'], { limit: 1_000 })).toMatch(/^git log /);
});

test('a hundred at once are begun a few at a time, and each is answered', async () => {
  gitThat('for last; do :; done; echo "$last"; case "$last" in 1-*) exit 1 ;; esac');
  const words = Array.from({ length: 100 }, (_, nth) => `${nth % 7 === 0 ? 1 : 0}-${nth}`);
  const processes = () => process.getActiveResourcesInfo().filter((each) => each === 'ProcessWrap').length;
  const others = processes();
  const answers = words.map((word) => told([word]));
  // Node begins a process at once, or not yet.
  expect(processes() - others).toBe(16);
  // One that fails hands its place on as well.
  for (const [nth, answer] of (await Promise.all(answers)).entries())
    expect(answer).toMatch(nth % 7 === 0 ? /^git 1-\d+ failed \(1\)/ : new RegExp(`^${words[nth]}\n$`));
});
