import { execFileSync } from 'node:child_process';
import { type Copy, copyProject } from './copy-project.ts';

/** A copy of the project that a test may edit and build, with a Git history of its own. Whoever makes it removes it. */
export function copySite(): Copy {
  const copy = copyProject(['docs']);
  git(copy.root, 'init', '--quiet');
  git(copy.root, 'add', '--all');
  git(copy.root, 'commit', '--quiet', '--message', 'As it was');
  return copy;
}

/** Runs Git in a copy, and gives what it says. */
export function git(root: string, ...words: string[]): string {
  const settings = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'core.autocrlf=false'];
  try {
    return execFileSync('git', [...settings, ...words], { cwd: root, encoding: 'utf8' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(
      'There is no "git" here, which shows these tests what was changed. Install it: apt-get install git',
    );
  }
}
