import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';

/** Other accounts read it. */
const FOR_ALL = 0o644;

/**
 * Puts a text, or a copy of a file, where another account may write as well: whole, or not at all. A link that was put in its way is replaced, and
 * nothing is written where it leads.
 */
export async function putPlain(path: string, what: { text: string } | { from: string }): Promise<void> {
  const beside = `${path}.new`;
  await rm(beside, { recursive: true, force: true });
  // Only where nothing is by now.
  const file = await open(beside, 'wx');
  try {
    await file.chmod(FOR_ALL);
    await file.writeFile('text' in what ? what.text : createReadStream(what.from));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}
