import { askOnce } from './ask-once.ts';
import { IMPORT } from './commit-head.ts';
import { PLAIN } from './list-tree.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** Other bytes for files of a tree, by their paths: the id that Git has for them, the bytes themselves, or null for a file that goes. */
export type Replaced = ReadonlyMap<string, string | Uint8Array | null>;

// The commit that holds the tree is on a branch that is forgotten before Git is done: none is made.
const HEAD = 'commit refs/none\ncommitter Staff room <room@staff.invalid> 0 +0000\ndata 0\n\n';
const END = 'ls ""\nreset refs/none\n\ndone\n';

/** Makes a tree of another one, with other files in it, and gives its id. No branch and no folder is touched. */
export async function makeTree({ gitDir }: Repository, at: string, replaced: Replaced): Promise<string> {
  const words = ['rev-parse', '--verify', '--quiet', `${at}^{tree}`];
  const tree = (await askOnce(gitDir, words, [at])).toString().trim();
  if (replaced.size === 0) return tree;
  const input = Buffer.concat([
    Buffer.from(`${HEAD}M 040000 ${tree} ""\n`),
    ...[...replaced].map(([path, bytes]) => toLines(quoted(path), bytes)),
    Buffer.from(END),
  ]);
  const printed = (await runGit(gitDir, IMPORT, { input })).toString();
  const [, made] = /^040000 tree (\w+)\t/.exec(printed) ?? [];
  if (made === undefined) throw new Error(`git fast-import made no tree of ${at}: ${printed}`);
  return made;
}

function toLines(path: string, bytes: string | Uint8Array | null): Buffer {
  if (bytes === null) return Buffer.from(`D ${path}\n`);
  if (typeof bytes === 'string') return Buffer.from(`M ${PLAIN} ${bytes} ${path}\n`);
  return Buffer.concat([
    Buffer.from(`M ${PLAIN} inline ${path}\ndata ${bytes.length}\n`),
    bytes,
    Buffer.from('\n'),
  ]);
}

/** A path as Git reads it in a command, whatever letters it has. */
const quoted = (path: string) =>
  `"${path.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`;
