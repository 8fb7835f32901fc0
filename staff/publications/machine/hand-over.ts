import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDERS } from '#staff/repository/list-files.ts';
import { listTree } from '#staff/repository/list-tree.ts';
import type { Repository } from '#staff/repository/repository.ts';
import { runGit } from '#staff/repository/run-git.ts';
import { putPlain } from './put-plain.ts';

/** Hands the content of a commit to whoever builds: the files first, and then the word that they are there. */
export async function handOver(
  repository: Repository,
  machineDir: string,
  { id, commit }: { id: string; commit: string },
  onStep: (step: string) => void,
): Promise<void> {
  // Git writes where a link leads. Here, no one but the room can put one.
  const made = join(repository.gitDir, 'handed-over.tar');
  const there = (await listTree(repository, commit, FOLDERS)).map(({ path }) => path);
  const folders = FOLDERS.filter((folder) => there.some((path) => path.startsWith(`${folder}/`)));
  const words = ['archive', '--format=tar', `--output=${made}`, commit, '--', ...folders];
  await runGit(repository.gitDir, words, { timeout: 120_000 });
  await putPlain(join(machineDir, 'wanted/content.tar'), { from: made });
  await rm(made, { force: true });
  onStep('hands over the word');
  await putPlain(join(machineDir, 'wanted/build'), { text: `${id}\n` });
}

/** Asks for a build to go live. */
export const wantRelease = (machineDir: string, build: string) =>
  putPlain(join(machineDir, 'wanted/release'), { text: `${build}\n` });
