import { BUILDS, LIVE, type Repository } from '#staff/repository/repository.ts';
import { runGit } from '#staff/repository/run-git.ts';
import { currentBuild, keptBuild } from './machine/machine-files.ts';
import type { KeptBuild } from './publications.ts';

/** So many can be gone back to. */
const MOST = 5;

const FIELDS = ['refname:lstrip=2', 'committerdate:unix', 'committeremail', 'authorname', 'contents:subject'];

/** The builds that readers had once and that the machine keeps, the newest first. One that never went live is none of them. */
export async function keptBuildsOf({ gitDir }: Repository, machineDir: string): Promise<KeptBuild[]> {
  const format = `--format=${FIELDS.map((field) => `%(${field})`).join('%00')}`;
  const words = ['for-each-ref', '--sort=-committerdate', format, `--merged=${LIVE}`, BUILDS];
  const current = currentBuild(machineDir);
  return (await runGit(gitDir, words))
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line): KeptBuild => {
      const [build = '', time, committer, by, note] = line.split('\0');
      const made = new Date(Number(time) * 1000).toISOString();
      // What the developer wrote of a change of code says nothing to staff.
      const isOfRoom = committer === '<room@staff.invalid>';
      return {
        build,
        made,
        isLive: build === current,
        by: isOfRoom ? by || null : null,
        note: isOfRoom ? note || null : null,
      };
    })
    .filter(({ build }) => keptBuild(machineDir, build) !== null)
    .slice(0, MOST);
}
