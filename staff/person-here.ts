import { execFileSync } from 'node:child_process';
import { toSlug } from '#lib/content/load/slug-issue.ts';
import type { Person } from './repository/commit-files.ts';

const NO_NAME: Person = { id: 'this-computer', name: 'This computer' };

/** Whoever started the room, by the name that Git has for them on this machine. */
export function personHere(root: string): Person {
  try {
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    const name = execFileSync('git', ['config', 'user.name'], { cwd: root, encoding: 'utf8', stdio }).trim();
    return name === '' ? NO_NAME : { id: toSlug(name) || NO_NAME.id, name };
  } catch {
    // Git is not installed, or knows no name.
    return NO_NAME;
  }
}
