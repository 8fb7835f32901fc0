import type { TreeEntry, Update } from '../wire.ts';

/** What this window knows of the files: which state of each it was given. */
type KnownFiles = {
  /** Takes up a tree that the room sent: all of it is what this window shows from now on. */
  learn: (tree: TreeEntry[]) => void;
  /** The state that a save of these files is based on; null where there was no file. */
  readAs: (update: Update) => Record<string, string | null>;
  /** The paths of all files. */
  paths: () => string[];
  /** Keeps in mind a save of which no one knows whether it was done: its answer never came. */
  doubt: (update: Update) => Promise<void>;
  isInDoubt: () => boolean;
  /** Looks in a newer tree whether saves in doubt were done. What others changed in the meantime stays unknown, so that it is not written over. */
  settle: (tree: TreeEntry[]) => void;
};

/** Starts with no file known. */
export function knownFiles(): KnownFiles {
  let known = new Map<string, string>();
  const sent = new Map<string, string | null>();
  return {
    learn(tree) {
      known = new Map(tree.map(({ path, sha }) => [path, sha]));
      sent.clear();
    },
    readAs: (update) => Object.fromEntries(pathsOf(update).map((path) => [path, known.get(path) ?? null])),
    paths: () => [...known.keys()],
    async doubt({ additions, deletions }) {
      for (const { path, contents } of additions) sent.set(path, await shaOf(contents));
      for (const { path } of deletions) sent.set(path, null);
    },
    isInDoubt: () => sent.size > 0,
    settle(tree) {
      const now = new Map(tree.map(({ path, sha }) => [path, sha]));
      for (const [path, sha] of sent) {
        if ((now.get(path) ?? null) !== sha) continue;
        if (sha === null) known.delete(path);
        else known.set(path, sha);
      }
      sent.clear();
    },
  };
}

/** The paths of the files that a save touches. */
export function pathsOf({ additions, deletions }: Update): string[] {
  return [...additions, ...deletions].map(({ path }) => path);
}

/** The id that Git gives to the bytes of a file, which come in base64 of either alphabet. */
async function shaOf(base64: string): Promise<string> {
  const text = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const whole = new Uint8Array(head.length + bytes.length);
  whole.set(head);
  whole.set(bytes, head.length);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', whole));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
