// `npm run export -- <folder>`: writes the pages of the current build as a folder for a static host, with the headers and the old addresses in
// the form that such hosts read. The inquiry form then posts to a server of ours elsewhere (INQUIRY_ORIGIN), or is left out.
import { join } from 'node:path';
import { writeExport } from '#build/hosts/write-export.ts';
import { buildsIn, currentBuild } from '#build/store/kept-builds.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { pathIn, runCommand } from '#tools/command-line/read-command.ts';

await runCommand(COMMANDS.export, ({ words: [folder = ''], flags }) => {
  const target = pathIn(folder);
  const build = currentBuild(buildsIn(join(import.meta.dirname, '..')));
  const { id, origin, oldAddresses } = writeExport(build, target, { isTrial: flags.try });
  console.log(`The pages of the build ${id}, made for ${origin}, are in ${target}.`);
  const queries = oldAddresses.map(({ from }) => from).filter((from) => from.includes('?'));
  if (queries.length === 0) return;
  console.log(
    `Cloudflare Pages does not match redirects by query. There, make redirect rules for: ${queries.join(', ')}`,
  );
});
