// `npm run export -- <folder>`: writes the pages of the build that is to be served as a folder of files for a host of files, with the headers and old
// addresses as such hosts read them. The form of the pages leads to a server of ours elsewhere (INQUIRY_ORIGIN), or there is none.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeExport } from '#build/hosts/write-export.ts';
import { buildsIn } from '#build/kept/build-folders.ts';
import { currentBuild } from '#build/kept/kept-builds.ts';
import { type BuildNote, readBuildNote } from '#lib/builds/build-note.ts';
import { isLoopbackHost } from '#lib/http/is-loopback-host.ts';
import { orEnd } from '#tools/command-line/or-end.ts';

const USAGE = 'Name the folder to write: npm run export -- ../pages';
const root = join(import.meta.dirname, '..');

await orEnd(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { try: { type: 'boolean' } },
  });
  const [folder, ...more] = positionals;
  if (!folder || more.length > 0) throw new Error(USAGE);
  const build = currentBuild(buildsIn(root));
  const note = readBuildNote(build);
  refuseLostForm(note);
  if (!values.try) refuseLocalAddress(note);
  // Seen from where the command was typed, which npm tells.
  const target = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  writeExport(build, target);
  console.log(`The pages of the build ${note.id}, made for ${note.origin}, are in ${target}.`);
  tellOfQueries(note);
});

/** A form that nobody receives is worse than none. */
function refuseLostForm({ form }: BuildNote): void {
  if (form !== 'here') return;
  throw new Error(
    'The pages have the inquiry form, and a folder of files cannot receive what it sends, so nothing was written. Build with INQUIRY_ORIGIN=https://forms.example.org, the address of a server of yours that takes inquiries (docs/inquiries.md).',
  );
}

/** Search engines would go by addresses that are nobody's. */
function refuseLocalAddress({ origin }: BuildNote): void {
  if (!isLoopbackHost(new URL(origin).host)) return;
  throw new Error(
    `The pages were built for ${origin}, which is this machine, and name it as their address, so nothing was written. Build with SITE_URL=https://example.org, the address at which the host will send them; or, to look at the files on this machine alone, add --try: npm run export -- --try ../pages`,
  );
}

function tellOfQueries({ oldAddresses }: BuildNote): void {
  const queries = oldAddresses.map(({ from }) => from).filter((from) => from.includes('?'));
  if (queries.length === 0) return;
  console.log(
    `Cloudflare Pages cannot tell an address by its query. There, make redirect rules for: ${queries.join(', ')}`,
  );
}
