import { chmodSync, renameSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '#lib/files/write-whole.ts';
import { FOLDERS } from '#staff/repository/list-files.ts';
import { listTree } from '#staff/repository/list-tree.ts';
import type { Repository } from '#staff/repository/repository.ts';
import { runGit } from '#staff/repository/run-git.ts';

/** Other accounts read it. */
const FOR_ALL = 0o644;

/** Hands the content of a commit to whoever builds: the files first, and then the word that they are there. */
export async function handOver(
  repository: Repository,
  machineDir: string,
  { id, commit }: { id: string; commit: string },
  onStep: (step: string) => void,
): Promise<void> {
  const content = join(machineDir, 'wanted/content.tar');
  const beside = `${content}.new`;
  const there = (await listTree(repository, commit, FOLDERS)).map(({ path }) => path);
  const folders = FOLDERS.filter((folder) => there.some((path) => path.startsWith(`${folder}/`)));
  const words = ['archive', '--format=tar', `--output=${beside}`, commit, '--', ...folders];
  await runGit(repository.gitDir, words, { timeout: 120_000 });
  chmodSync(beside, FOR_ALL);
  const file = await open(beside);
  await file.sync().finally(() => file.close());
  renameSync(beside, content);
  onStep('hands over the word');
  await writeWhole(join(machineDir, 'wanted/build'), `${id}\n`, FOR_ALL);
}

/** Asks for a build to go live. */
export const wantRelease = (machineDir: string, build: string) =>
  writeWhole(join(machineDir, 'wanted/release'), `${build}\n`, FOR_ALL);
