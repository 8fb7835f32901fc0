import type { Person } from './commit-files.ts';

/** What takes a commit on its standard input, with the files, the commit and the branch in one. */
export const IMPORT = ['fast-import', '--quiet', '--done', '--date-format=raw'];

/** The lines with which such a commit begins: on which branch, after which commit, by whom, and with which words. */
export function toCommitHead(branch: string, before: string, person: Person, message: string): string[] {
  const time = `${Math.floor(Date.now() / 1000)} +0000`;
  const id = person.id.replaceAll(/[^A-Za-z0-9-]/g, '') || 'someone';
  return [
    `commit ${branch}`,
    `author ${nameOf(person)} <${id}@staff.invalid> ${time}`,
    `committer Staff room <room@staff.invalid> ${time}`,
    `data ${Buffer.byteLength(message)}\n${message}`,
    `from ${before}`,
  ];
}

/** A name as a commit can hold it: Git ends a name at "<", and its lines at their end. */
function nameOf({ name }: Person): string {
  const plain = name.replaceAll(/[<>\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').replaceAll(/\s+/g, ' ');
  return (
    plain
      .replaceAll(/^[\s.,:;"'\\]+|[\s.,:;"'\\]+$/g, '')
      .slice(0, 100)
      .trim() || 'Someone'
  );
}
