import { execFileSync } from 'node:child_process';
import type { Person } from './repository/commit-files.ts';

const NO_NAME: Person = { id: 'this-computer', name: 'This computer' };

/** Whoever started the room, by the name that Git has for them on this machine. */
export function personHere(root: string): Person {
  try {
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    const name = execFileSync('git', ['config', 'user.name'], { cwd: root, encoding: 'utf8', stdio }).trim();
    return name === '' ? NO_NAME : { id: toId(name), name };
  } catch {
    // Git is not installed, or knows no name.
    return NO_NAME;
  }
}

function toId(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return plain.replaceAll(/^-|-$/g, '') || NO_NAME.id;
}
