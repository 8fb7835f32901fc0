// `npm run receipt`: measures the last build again, and compares that with its privacy receipt. `npm run receipt -- https://example.org` does the
// same for a live site: it opens every page, and fetches every file that the receipt lists. Exits 1 if anything differs.
import { join } from 'node:path';
import { buildsIn, currentBuild } from '#build/store/kept-builds.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { runCommand } from '#tools/command-line/read-command.ts';
import { compareReceipt } from '#tools/measure/compare-receipt.ts';
import { serveBuild } from '#tools/measure/measure-build.ts';

await runCommand(COMMANDS.receipt, async ({ words: [address] }) => {
  const said = address
    ? await compareReceipt(toOrigin(address))
    : await serveBuild(currentBuild(buildsIn(join(import.meta.dirname, '..'))), compareReceipt);
  console.log(said);
});

function toOrigin(address: string): string {
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return new URL(address).origin;
  throw new Error(`"${address}" is not a web address. Write it like https://example.org`);
}
